import { dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { isLate } from "./late.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** 督促: the office that is late with its answer or its report is asked again, once a day at most. */
export function remindOffice(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    if (!proposal.officeId) refuse("担当課が決まっていません。先に、担当課を決めてください。");
    const handedIn = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (!isLate(proposal, handedIn > 0, dayOf(viewer.now))) refuse("期限を過ぎている回答・報告はありません。");
    if (proposal.remindedAt && dayOf(proposal.remindedAt) === dayOf(viewer.now))
      refuse("きょう督促しています。あす以降に、もう一度送れます。");
    await sendNoticesLater(tx, viewer, [
      { kind: "office-due", wardId: proposal.wardId, subjectId: proposal.id, officeId: proposal.officeId },
    ]);
    await tx.proposal.update({ where: { id: proposal.id }, data: { remindedAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, {
      action: "proposal.office-reminded",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}
