import type { z } from "zod";
import { dayFromColumn, dayOf, dayToColumn, longDay } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { requireOpeningDay } from "../wards/require-opening-day.server.ts";
import { promisedDay } from "./promised-day.ts";
import { requireOpen } from "./proposals.policy.ts";
import type { AssignInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/**
 * Gives the proposal to an office with a due date; an earlier assignment ends and stays in the history. What is
 * answered already can change hands too, as offices do in April: its date is the one of the next report. A day later
 * than the one promised takes a reason that everybody reads.
 */
export function assignOffice(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof AssignInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    const office = found(
      await tx.office.findFirst({ where: { id: input.officeId, wardId: proposal.wardId, closedOn: null } }),
    );
    const isSame = proposal.officeId === office.id;
    if (isSame && proposal.officeDueOn && dayFromColumn(proposal.officeDueOn) === input.dueOn)
      refuse("この課が、この期限で担当しています。", "officeId");
    if (isSame && proposal.answeredAt) refuse("この課が担当しています。次の報告日は、担当課が決めます。", "officeId");
    if (input.dueOn < dayOf(viewer.now)) refuse("期限は、きょう以降の日にしてください。", "dueOn");
    requireOpeningDay(input.dueOn, "dueOn");
    const promised = promisedDay(proposal);
    const isLater = promised !== null && input.dueOn > promised;
    if (!isLater && input.reason) refuse("約束した日より後にしないときは、延ばす理由を空けてください。", "reason");
    if (isLater && !input.reason)
      refuse(
        `${longDay(promised)}までと約束しています。それより後にするときは、延ばす理由を入力してください。`,
        "reason",
      );
    const waiting = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("今の担当課が回答を提出しています。先に、その回答を担当課に戻してください。");
    const dueColumn = dayToColumn(input.dueOn);
    await tx.assignment.updateMany({
      where: { proposalId: proposal.id, endedAt: null },
      data: { endedAt: viewer.now, endReason: isSame ? "回答期限の変更" : "担当課の変更" },
    });
    await tx.assignment.create({
      data: {
        proposalId: proposal.id,
        officeId: office.id,
        dueOn: dueColumn,
        assignedAt: viewer.now,
        assignedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    if (input.note) {
      await tx.staffNote.create({
        data: { proposalId: proposal.id, authorId: viewer.accountId ?? "", text: input.note, writtenAt: viewer.now },
        select: { id: true },
      });
    }
    await tx.proposal.update({
      where: { id: proposal.id },
      data: {
        officeId: office.id,
        remindedAt: null,
        escalatedAt: null,
        ...(proposal.answeredAt ? { nextReportOn: dueColumn } : { officeDueOn: dueColumn }),
      },
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      { kind: "office-assigned", wardId: proposal.wardId, subjectId: proposal.id, officeId: office.id },
    ]);
    const to = { officeId: office.id, dueOn: input.dueOn };
    const assigned = isSame && isLater ? null : await takeStep(tx, viewer, proposal.id, { kind: "assigned", ...to });
    const why = { reason: input.reason ?? "" };
    const postponed = isLater
      ? await takeStep(tx, viewer, proposal.id, { kind: "postponed", ...to, dueBefore: promised, ...why })
      : null;
    const letter = postponed ? "proposal-postponed" : "proposal-assigned";
    await tellProposer(tx, viewer, proposal, letter, postponed ?? assigned ?? "");
    await record(tx, viewer, {
      action: "proposal.assigned",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { officeId: office.id, dueOn: input.dueOn, isPostponed: isLater },
    });
  });
}
