import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn, fiscalYearOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { listSelect } from "../proposals/stage-where.server.ts";
import { latestMinutes, upcomingSessions } from "../sessions/session-list.server.ts";
import { answerCounts } from "./stage-counts.server.ts";

/** The city's first page. */
export async function frontPage(viewer: Viewer) {
  const today = dayOf(viewer.now);
  const fiscalYear = fiscalYearOf(today);
  const [results, sessions, minutes, counts] = await Promise.all([
    db.proposal.findMany({
      where: { publishedAt: { not: null }, ending: "done" },
      select: { ...listSelect, endReason: true },
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
      take: 3,
    }),
    upcomingSessions(viewer.now, 3),
    latestMinutes(3),
    answerCounts(fiscalYear, dayToColumn(today)),
  ]);
  const sum = (key: "received" | "answered" | "inTime" | "late") => counts.reduce((total, row) => total + row[key], 0);
  return {
    results,
    sessions,
    minutes,
    fiscalYear,
    wards: counts.map(({ slug, name }) => ({ slug, name })),
    counts: { received: sum("received"), answered: sum("answered"), inTime: sum("inTime"), late: sum("late") },
  };
}
