import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { promisedDay } from "../proposals/promised-day.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { requireNoAppeal } from "../proposals/require-no-appeal.server.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";
import { lockTwo } from "./lock-two.server.ts";
import type { MergeInput } from "./ties.schema.ts";

/**
 * 統合: one matter goes on within another. Its page and its line stay and lead on into the other's; whoever backed it
 * backs the other from now on, once; its writer is told of whatever becomes of the other.
 */
export function mergeProposal(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof MergeInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { here, there } = await lockTwo(tx, viewer, ref, input.into, "into");
    allow(isSecretariat(viewer, here.wardId));
    requireOpen(here);
    await requireNoAppeal(tx, here.id);
    if (here.answeredAt) refuse("回答が掲載されているため、統合できません。関係する提案として結び付けてください。");
    const waiting = await tx.wardResponse.count({
      where: { proposalId: here.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("担当課が回答を提出しています。先に、その回答を担当課に戻してください。");
    if (there.endedAt) refuse("統合先の提案は、もう終わっています。ほかの提案を選んでください。", "into");
    if (!there.publishedAt && (here.publishedAt || there.heldAt || there.wardOnlyAt))
      refuse("統合先の提案が掲載されていません。掲載中の提案に統合してください。", "into");
    const tie = await tx.proposalTie.create({
      data: {
        kind: "merged",
        fromId: here.id,
        toId: there.id,
        reason: input.reason,
        tiedAt: viewer.now,
        tiedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await tx.proposal.update({
      where: { id: here.id },
      data: { endedAt: viewer.now, ending: "merged", endReason: input.reason, nextReportOn: null },
      select: { id: true },
    });
    await tx.$executeRaw`
      WITH carried AS (
        INSERT INTO "Support" ("proposalId", "accountId", "supportedAt")
        SELECT ${there.id}::uuid, "accountId", ${viewer.now} FROM "Support"
        WHERE "proposalId" = ${here.id}::uuid AND "withdrawnAt" IS NULL
        ON CONFLICT ("proposalId", "accountId") DO NOTHING RETURNING 1)
      UPDATE "Proposal" SET "supportCount" = "supportCount" + (SELECT count(*) FROM carried)
      WHERE id = ${there.id}::uuid`;
    const [before, day] = [promisedDay(here), promisedDay(there)];
    if (before && day && day > before) {
      const postponed = { officeId: there.officeId, dueOn: day, dueBefore: before, reason: input.reason };
      await takeStep(tx, viewer, here.id, { kind: "postponed", ...postponed });
    }
    const step = await takeStep(tx, viewer, here.id, { kind: "merged", reason: input.reason, detailId: tie.id });
    await takeStep(tx, viewer, there.id, { kind: "took_in", reason: input.reason, detailId: tie.id });
    await tellProposer(tx, viewer, here, "proposal-ended", step);
    await record(tx, viewer, {
      action: "proposal.merged",
      subjectId: here.id,
      wardId: here.wardId,
      details: { intoId: there.id },
    });
  });
}
