import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn, fiscalYearOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { listSelect } from "../proposals/stage-where.server.ts";
import { latestMinutes, upcomingSessions } from "../sessions/session-list.server.ts";
import { answerCounts, talliesOf } from "./tallies.server.ts";

/** The city's first page. */
export async function frontPage(viewer: Viewer) {
  const today = dayOf(viewer.now);
  const fiscalYear = fiscalYearOf(today);
  const [results, sessions, minutes, kept, wards] = await Promise.all([
    db.proposal.findMany({
      where: { publishedAt: { not: null }, ending: "done" },
      select: { ...listSelect, endReason: true },
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
      take: 3,
    }),
    upcomingSessions(viewer.now, 3),
    latestMinutes(3),
    talliesOf({ fiscalYear }),
    db.ward.findMany({ orderBy: { position: "asc" }, select: { slug: true, name: true } }),
  ]);
  return {
    results,
    sessions,
    minutes,
    fiscalYear,
    wards,
    counts: answerCounts(kept, dayToColumn(today)),
  };
}
