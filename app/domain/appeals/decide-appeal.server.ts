import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Appeal, Proposal } from "../../db/generated/client.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { putBack } from "../comments/put-back.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { requireOpeningDay } from "../wards/require-opening-day.server.ts";
import type { DecideAppealInput } from "./appeals.schema.ts";

export type AppealRef = { ward: string; appeal: string };
type Decision = z.infer<typeof DecideAppealInput>;

/**
 * Another person than the one who decided looks again, and says why it stays or changes. What was hidden comes back;
 * what was kept off the site is decided anew; what was answered is answered again by a day.
 */
export function decideAppeal(viewer: Viewer, ref: AppealRef, input: Decision): Promise<void> {
  return transact(viewer, async (tx) => {
    const { appeal, proposal } = await lockedAppeal(tx, ref);
    allow(isSecretariat(viewer, appeal.wardId));
    if (appeal.decidedAt) refuse("この申出には、すでに答えています。");
    if (await hasDecidedBefore(tx, viewer, appeal))
      refuse("初めに決めた人は、見直しの申出に答えられません。ほかの職員に頼んでください。");
    const isGranted = input.decision === "grant";
    if (isGranted) await grant(tx, viewer, appeal, proposal, input);
    else if (appeal.subject !== "comment")
      await takeStep(tx, viewer, proposal.id, { kind: "appeal_kept", reason: input.reason, detailId: appeal.id });
    await tx.appeal.update({
      where: { id: appeal.id },
      data: { decidedAt: viewer.now, decidedById: viewer.accountId, isGranted, reason: input.reason },
      select: { id: true },
    });
    await tellAppellant(tx, viewer, appeal, proposal);
    await record(tx, viewer, {
      action: "appeal.decided",
      subjectId: appeal.id,
      wardId: appeal.wardId,
      details: { subject: appeal.subject, isGranted },
    });
  });
}

/** By mail; to whoever has no account by post, if they wished for it, and by the number of their receipt. */
async function tellAppellant(tx: Tx, viewer: Viewer, appeal: Appeal, proposal: Proposal): Promise<void> {
  const { accountId } = appeal;
  if (accountId) {
    await sendNoticesLater(tx, viewer, [
      { kind: "appeal-decided", wardId: appeal.wardId, subjectId: appeal.id, accountId },
    ]);
  } else if (proposal.postalWantedAt) {
    await tx.proposal.update({ where: { id: proposal.id }, data: { letterDueAt: viewer.now }, select: { id: true } });
  }
}

/** Whoever decided first, or gave the 決裁 of it, leaves the second look to somebody else. */
async function hasDecidedBefore(tx: Tx, viewer: Viewer, appeal: Appeal): Promise<boolean> {
  if (appeal.firstActorId === viewer.accountId) return true;
  const step = await tx.proposalStep.findFirst({ where: { id: appeal.subjectId }, select: { detailId: true } });
  if (!step?.detailId) return false;
  const approvals = await tx.approvalRecord.count({
    where: { subjectId: step.detailId, approverId: viewer.accountId },
  });
  return approvals > 0;
}

/** The proposal first, as everywhere; then the appeal as it stands. */
async function lockedAppeal(tx: Tx, ref: AppealRef): Promise<{ appeal: Appeal; proposal: Proposal }> {
  const where = { id: ref.appeal, ward: { slug: ref.ward } };
  const { proposalId } = found(await tx.appeal.findFirst({ where, select: { proposalId: true } }));
  const [proposal] = await tx.$queryRaw<Proposal[]>`
    SELECT * FROM "Proposal" WHERE id = ${proposalId}::uuid FOR UPDATE`;
  return { appeal: await tx.appeal.findFirstOrThrow({ where }), proposal: found(proposal) };
}

async function grant(tx: Tx, viewer: Viewer, appeal: Appeal, proposal: Proposal, input: Decision): Promise<void> {
  if (appeal.subject === "comment") {
    const hiding = await tx.hiding.findFirstOrThrow({
      where: { id: appeal.subjectId, restoredAt: null },
      include: { comment: { select: { id: true, proposalId: true, voice: true } } },
    });
    return putBack(tx, viewer, hiding.comment, hiding.id, input.reason);
  }
  const step = { kind: "appeal_granted", reason: input.reason, detailId: appeal.id } as const;
  if (appeal.subject === "publication") {
    if (proposal.endedAt) refuse("この提案は終わっています。");
    const { publishDays } = await tx.ward.findFirstOrThrow({ where: { id: proposal.wardId } });
    const publishBy = dayToColumn(afterOpeningDays(dayOf(viewer.now), publishDays));
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { heldAt: null, heldReason: null, publishBy },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, step);
    return;
  }
  if (!input.dueOn || input.dueOn <= dayOf(viewer.now))
    refuse("改めて回答する期限に、あす以降の日を入力してください。", "dueOn");
  requireOpeningDay(input.dueOn, "dueOn");
  if (proposal.ending !== null && proposal.ending !== "dropped") refuse("この提案は終わっています。");
  if (!proposal.officeId) refuse("先に、担当課を決めてください。");
  await tx.proposal.update({
    where: { id: proposal.id },
    data: {
      endedAt: null,
      ending: null,
      endReason: null,
      // An answer that is to be given again is owed again.
      answeredAt: null,
      officeDueOn: dayToColumn(input.dueOn),
      nextReportOn: null,
      remindedAt: null,
      escalatedAt: null,
    },
    select: { id: true },
  });
  const event = await takeStep(tx, viewer, proposal.id, { ...step, officeId: proposal.officeId, dueOn: input.dueOn });
  await sendNoticesLater(tx, viewer, [
    {
      kind: "office-reconsider",
      wardId: appeal.wardId,
      subjectId: proposal.id,
      officeId: proposal.officeId,
      eventId: event,
    },
  ]);
}
