import { db } from "../../db/client.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { officeIdsOf } from "./desk-ward.server.ts";

const shownMatters = 200;

/** An office sees its own matters only. */
export async function officeWork(viewer: Viewer, wardId: string) {
  const ids = officeIdsOf(viewer);
  const mine = { id: { in: ids }, wardId };
  const rows = await db.proposal.findMany({
    where: { officeId: { in: ids }, wardId, endedAt: null },
    select: {
      fiscalYear: true,
      number: true,
      title: true,
      officeDueOn: true,
      answeredAt: true,
      nextReportOn: true,
      supportCount: true,
      urgentAt: true,
      responses: {
        where: { publishedAt: null },
        select: { returnedAt: true, returnReason: true },
        orderBy: { submittedAt: "desc" },
        take: 1,
      },
    },
    orderBy: [{ officeDueOn: "asc" }, { id: "asc" }],
    take: shownMatters,
  });
  const [offices, total, inquiries] = await Promise.all([
    db.office.findMany({ where: mine, select: { name: true } }),
    rows.length < shownMatters
      ? rows.length
      : db.proposal.count({ where: { officeId: { in: ids }, wardId, endedAt: null } }),
    db.inquiryAddressee.count({
      where: { office: mine, answeredAt: null, inquiry: { settledAt: null, proposal: { endedAt: null } } },
    }),
  ]);
  const shown = rows.map(({ responses, officeDueOn, nextReportOn, ...row }) => ({
    ...row,
    key: `${row.fiscalYear}-${row.number}`,
    isSubmitted: responses.some(({ returnedAt }) => returnedAt === null),
    returned: responses[0]?.returnReason ?? null,
    dueOn: officeDueOn ? dayFromColumn(officeDueOn) : null,
    nextReportOn: nextReportOn ? dayFromColumn(nextReportOn) : null,
  }));
  return {
    office: offices.map((o) => o.name).join("・"),
    toAnswer: shown.filter((row) => !row.answeredAt && !row.isSubmitted),
    submitted: shown.filter((row) => row.isSubmitted),
    toReport: shown
      .filter((row) => row.answeredAt)
      .sort((a, b) => (a.nextReportOn ?? "9999").localeCompare(b.nextReportOn ?? "9999")),
    inquiries,
    left: total - rows.length,
  };
}
