import { db } from "../../db/client.server.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { anonymous } from "../../shared/viewer.ts";
import { transact } from "../audit/transact.server.ts";
import { tellAddressees } from "../inquiries/tell-addressees.server.ts";
import { type NoticeRequest, sendNoticesLater } from "../notices/send-notices.server.ts";

const week = 7 * 86_400_000;
/** So many opening days after its day, an answer or a report that is still owed is the manager's too. */
const untilManager = 5;
const perNight = 500;

/**
 * Reminds offices of the answers and reports that are due by the next opening day or late, each at most once a week;
 * tells the ward's managers, once for each due day, of what stayed late.
 */
export async function remindOfAnswers(now: Date): Promise<void> {
  const today = dayOf(now);
  const soon = dayToColumn(afterOpeningDays(today, 1));
  const viewer = anonymous(now, "nightly");
  const owed = await db.proposal.findMany({
    where: {
      endedAt: null,
      officeId: { not: null },
      OR: [
        { answeredAt: null, officeDueOn: { lte: soon } },
        { answeredAt: { not: null }, nextReportOn: { lte: soon } },
      ],
      responses: { none: { publishedAt: null, returnedAt: null } },
      AND: [{ OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(now.getTime() - week) } }] }],
    },
    select: {
      id: true,
      wardId: true,
      officeId: true,
      officeDueOn: true,
      nextReportOn: true,
      answeredAt: true,
      escalatedAt: true,
    },
    orderBy: { id: "asc" },
    take: perNight,
  });
  if (owed.length === 0) return;
  const isVeryLate = (row: (typeof owed)[number]) => {
    const due = row.answeredAt ? row.nextReportOn : row.officeDueOn;
    return !row.escalatedAt && due !== null && afterOpeningDays(dayFromColumn(due), untilManager) < today;
  };
  const late = owed.filter(isVeryLate);
  await transact(viewer, async (tx) => {
    const column = dayToColumn(today);
    const managers = await tx.grant.findMany({
      where: {
        wardId: { in: [...new Set(late.map(({ wardId }) => wardId))] },
        role: "manager",
        endedAt: null,
        startsOn: { lte: column },
        OR: [{ endsOn: null }, { endsOn: { gte: column } }],
      },
      select: { accountId: true, wardId: true },
    });
    const requests: NoticeRequest[] = [
      ...owed.map(({ id, wardId, officeId }) => ({
        kind: "office-due" as const,
        wardId,
        subjectId: id,
        officeId: officeId ?? "",
      })),
      ...late.flatMap(({ id, wardId }) =>
        managers
          .filter((manager) => manager.wardId === wardId)
          .map(({ accountId }) => ({ kind: "answer-overdue" as const, wardId, subjectId: id, accountId })),
      ),
    ];
    await sendNoticesLater(tx, viewer, requests);
    await tx.proposal.updateMany({ where: { id: { in: owed.map(({ id }) => id) } }, data: { remindedAt: now } });
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
