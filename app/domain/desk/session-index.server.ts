import { db } from "../../db/client.server.ts";
import { openingDayUntil } from "../../platform/holidays.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { pageOf } from "../../shared/paging.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { deskWard } from "./desk-ward.server.ts";

/** Every sitting of the ward, drafts included, newest first. */
export async function deskSessions(viewer: Viewer, slug: string, query: URLSearchParams) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const page = pageOf(query);
  const [total, rows] = await Promise.all([
    db.councilSession.count({ where: { wardId: ward.id } }),
    db.councilSession.findMany({
      where: { wardId: ward.id },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
      include: { minutes: { include: { versions: { select: { number: true } } } } },
    }),
  ]);
  return {
    ward: { slug, name: ward.name },
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
    rows: rows.map((row) => ({
      key: row.announcedAt ? sessionKey(row) : row.id,
      ordinal: row.ordinal,
      title: row.title,
      startsAt: row.startsAt,
      // Where something can still be done about it.
      isOnClosedDay: !row.announcedAt && openingDayUntil(dayOf(row.startsAt)) !== dayOf(row.startsAt),
      state: sessionState(row),
      minutes: row.minutes ? (row.minutes.versions.length > 0 ? "掲載中" : "作成中") : row.closedAt ? "これから" : "―",
    })),
  };
}
