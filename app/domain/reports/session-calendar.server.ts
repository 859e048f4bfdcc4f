import { db } from "../../db/client.server.ts";
import { dayOf, instantAt } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { isMonth, monthAfter, monthOf, weeksOf } from "../../shared/months.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** The announced sittings of a month, day by day. */
export async function sessionCalendar(viewer: Viewer, slug: string, asked: string | null) {
  const ward = await wardBySlug(slug);
  const month = asked ?? monthOf(dayOf(viewer.now));
  if (!isMonth(month)) throw new Problem("not-found");
  const after = monthAfter(month);
  const sessions = await db.councilSession.findMany({
    where: {
      wardId: ward.id,
      announcedAt: { not: null },
      startsAt: { gte: instantAt(`${month}-01`, "00:00"), lt: instantAt(`${after}-01`, "00:00") },
    },
    select: { ...sessionListSelect, subcommittee: { select: { name: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return {
    ward: { slug: ward.slug, name: ward.name },
    month,
    before: monthAfter(month, -1),
    after,
    weeks: weeksOf(month),
    sessions: sessions.map((session) => ({
      ...withoutClosed(session),
      day: dayOf(session.startsAt),
      part: session.subcommittee?.name ?? null,
    })),
  };
}
