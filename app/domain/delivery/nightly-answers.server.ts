import type { Prisma } from "../../db/generated/client.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { anonymous } from "../../shared/viewer.ts";
import { transact } from "../audit/transact.server.ts";
import { tellAddressees } from "../inquiries/tell-addressees.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { grantInForce } from "../wards/grant-in-force.ts";

/** Nearly: a night that begins a little earlier than the last one did is still the same night of the week. */
const week = 7 * 86_400_000 - 3_600_000;
/** So many opening days after its day, an answer or a report that is still owed is the manager's too. */
const untilManager = 5;
const perNight = 500;

/** What an office owes by a day: an answer, or the next report. */
const owedBy = (day: Date): Prisma.ProposalWhereInput => ({
  endedAt: null,
  officeId: { not: null },
  OR: [
    { answeredAt: null, officeDueOn: { lte: day } },
    { answeredAt: { not: null }, nextReportOn: { lte: day } },
  ],
  responses: { none: { publishedAt: null, returnedAt: null } },
});

/** Reminds offices of the answers and reports that are due by the next opening day or late, each at most once a week. */
export async function remindOfAnswers(now: Date): Promise<void> {
  const viewer = anonymous(now, "nightly");
  await transact(viewer, async (tx) => {
    const owed = await tx.proposal.findMany({
      where: {
        ...owedBy(dayToColumn(afterOpeningDays(dayOf(now), 1))),
        AND: [{ OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(now.getTime() - week) } }] }],
      },
      select: { id: true, wardId: true, officeId: true },
      orderBy: { id: "asc" },
      take: perNight,
    });
    await sendNoticesLater(
      tx,
      viewer,
      owed.map(({ id, wardId, officeId }) => ({
        kind: "office-due",
        wardId,
        subjectId: id,
        officeId: officeId ?? "",
      })),
    );
    await tx.proposal.updateMany({ where: { id: { in: owed.map(({ id }) => id) } }, data: { remindedAt: now } });
  });
}

/** Tells the ward's managers, once for each due day, of what an office still owes five opening days after it. */
export async function tellOfLateAnswers(now: Date): Promise<void> {
  const viewer = anonymous(now, "nightly");
  const today = dayOf(now);
  await transact(viewer, async (tx) => {
    const late = (
      await tx.proposal.findMany({
        where: { ...owedBy(dayToColumn(today)), escalatedAt: null },
        select: { id: true, wardId: true, answeredAt: true, officeDueOn: true, nextReportOn: true },
        orderBy: { id: "asc" },
        take: perNight,
      })
    ).filter(({ answeredAt, officeDueOn, nextReportOn }) => {
      const due = answeredAt ? nextReportOn : officeDueOn;
      return due !== null && afterOpeningDays(dayFromColumn(due), untilManager) < today;
    });
    const column = dayToColumn(today);
    const managers = await tx.grant.findMany({
      where: {
        wardId: { in: [...new Set(late.map(({ wardId }) => wardId))] },
        role: "manager",
        ...grantInForce(column),
      },
      select: { accountId: true, wardId: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      late.flatMap(({ id, wardId }) =>
        managers
          .filter((manager) => manager.wardId === wardId)
          .map(({ accountId }) => ({ kind: "answer-overdue" as const, wardId, subjectId: id, accountId })),
      ),
    );
    await tx.proposal.updateMany({ where: { id: { in: late.map(({ id }) => id) } }, data: { escalatedAt: now } });
  });
}

/** Those who were asked and are silent: on the eve of the day, and once a week after it. */
export async function remindOfInquiries(now: Date): Promise<void> {
  const viewer = anonymous(now, "nightly");
  const soon = dayToColumn(afterOpeningDays(dayOf(now), 1));
  const silent = {
    answeredAt: null,
    OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(now.getTime() - week) } }],
  };
  await transact(viewer, async (tx) => {
    const waiting = await tx.inquiry.findMany({
      where: { settledAt: null, dueOn: { lte: soon }, proposal: { endedAt: null }, addressees: { some: silent } },
      select: { id: true, proposal: { select: { wardId: true } } },
      orderBy: { id: "asc" },
      take: perNight,
    });
    for (const { id, proposal } of waiting) await tellAddressees(tx, viewer, proposal.wardId, id, "inquiry-reminded");
    await tx.inquiryAddressee.updateMany({
      where: { inquiryId: { in: waiting.map(({ id }) => id) }, answeredAt: null },
      data: { remindedAt: now },
    });
  });
}
