import type { z } from "zod";
import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import {
  applyWords,
  beforeOf,
  isSame,
  pairsOf,
  readFields,
  waitingRevision,
  wordsOf,
} from "./apply-revision.server.ts";
import { isMaskOf } from "./mask.rule.ts";
import type { MaskInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/**
 * 伏せる: the desk takes a name or a number out of the words, and says why. What stood there is kept for the ward alone,
 * and so is everything the words said before.
 */
export function maskProposal(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof MaskInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (await waitingRevision(tx, proposal.id))
      refuse("提案した人の直しが届いています。先に、その扱いを決めてください。");
    if (isSame(proposal, input)) refuse("どこも伏せられていません。");
    refuseStale(input.revision, proposal.revision, pairsOf(proposal, input));
    const changed = readFields.find((field) => !isMaskOf(proposal[field], input[field]));
    if (changed) refuse("伏せるところを「●」に置き換えてください。そのほかの文は、変えられません。", changed);
    const revision = await tx.proposalRevision.create({
      data: {
        proposalId: proposal.id,
        isMasking: true,
        ...beforeOf(proposal),
        ...wordsOf(input),
        reason: input.reason,
        madeAt: viewer.now,
        madeById: viewer.accountId,
        settledAt: viewer.now,
        settledById: viewer.accountId,
      },
      select: { id: true },
    });
    await applyWords(tx, proposal, input);
    await takeStep(tx, viewer, proposal.id, { kind: "masked", reason: input.reason, detailId: revision.id });
    await tellProposer(tx, viewer, proposal, "proposal-masked", revision.id);
    await record(tx, viewer, {
      action: "proposal.masked",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { revisionId: revision.id },
    });
  });
}
