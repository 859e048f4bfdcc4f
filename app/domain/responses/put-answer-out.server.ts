import type { Tx } from "../../db/client.server.ts";
import type { Proposal, WardResponse } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";

/**
 * Part of both ways to publish answers: one goes onto its proposal's page, and whoever wrote is told.
 * Words that are off the site are answered by letter alone. The first answer of a matter that was on no agenda says
 * why, so that no step of the line is left out in silence.
 */
export async function putAnswerOut(
  tx: Tx,
  viewer: Viewer,
  proposal: Proposal,
  response: WardResponse,
  passReason: string | undefined,
): Promise<void> {
  requireOpen(proposal);
  if (response.nextReportOn && dayFromColumn(response.nextReportOn) <= dayOf(viewer.now)) {
    refuse("次の報告日が過ぎています。担当課に戻して、新しい日を入れてもらってください。");
  }
  const inquiring = await tx.inquiry.count({ where: { proposalId: proposal.id, settledAt: null } });
  if (inquiring > 0) refuse("関係する部署・局への照会が終わっていません。先に、照会をまとめてください。");
  if (!proposal.answeredAt) await explainNoSitting(tx, viewer, proposal.id, passReason);
  await tx.wardResponse.update({
    where: { id: response.id },
    data: { publishedAt: viewer.now },
    select: { id: true },
  });
  await tx.proposal.update({
    where: { id: proposal.id },
    data: {
      answeredAt: proposal.answeredAt ?? viewer.now,
      firstAnsweredAt: proposal.firstAnsweredAt ?? viewer.now,
      answerReadAt: null,
      remindedAt: null,
      escalatedAt: null,
      nextReportOn: response.nextReportOn,
    },
    select: { id: true },
  });
  const step = await takeStep(tx, viewer, proposal.id, {
    kind: "answered",
    officeId: response.officeId,
    detailId: response.id,
  });
  await tellProposer(tx, viewer, proposal, "proposal-answered", step);
}

async function explainNoSitting(tx: Tx, viewer: Viewer, proposalId: string, reason: string | undefined): Promise<void> {
  if (await isExplained(tx, proposalId)) return;
  if (!reason) refuse("会議の議題にしない理由を入力してください。", "passReason");
  const pass = await tx.agendaPass.create({
    data: { proposalId, reason, passedAt: viewer.now, passedById: viewer.accountId },
    select: { id: true },
  });
  await takeStep(tx, viewer, proposalId, { kind: "passed_over", reason, detailId: pass.id });
}

/** It was on an agenda, or somebody said why not. */
async function isExplained(tx: Tx, proposalId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ explained: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "AgendaPass" WHERE "proposalId" = ${proposalId}::uuid)
      OR EXISTS (SELECT 1 FROM "AgendaItemProposal" WHERE "proposalId" = ${proposalId}::uuid) AS explained`;
  return row?.explained ?? false;
}
