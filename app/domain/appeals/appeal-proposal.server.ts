import type { Tx } from "../../db/client.server.ts";
import type { Proposal } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { refuseUnsure } from "../proposals/personal.policy.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { appealableStep } from "./appealed-step.ts";
import type { AppealWords } from "./appeals.schema.ts";
import { makeAppeal } from "./make-appeal.server.ts";

/** Part of both ways to appeal against what became of a proposal: the last decision there is, and the step of its line. */
export async function appealProposal(tx: Tx, viewer: Viewer, proposal: Proposal, input: AppealWords) {
  refuseUnsure(input);
  const steps = await tx.proposalStep.findMany({ where: { proposalId: proposal.id }, orderBy: { position: "asc" } });
  const appeals = await tx.appeal.findMany({ where: { proposalId: proposal.id }, select: { subjectId: true } });
  const about = appealableStep(proposal, steps, appeals);
  if (!about) refuse("見直しを申し出られる回答や決定は、まだありません。");
  const { id } = await makeAppeal(tx, viewer, proposal, {
    subject: about.subject,
    subjectId: about.step.id,
    at: about.step.at,
    byId: about.step.byId,
    text: input.text,
  });
  await takeStep(tx, viewer, proposal.id, { kind: "appealed", detailId: id });
  return { id, subject: about.subject };
}
