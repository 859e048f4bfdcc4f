import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** For a bureau: the offices it oversees, ward by ward, with what they still owe an answer to. */
export async function bureauWork(viewer: Viewer) {
  const bureauIds = viewer.grants.flatMap((g) => (g.role === "bureau" && g.bureauId ? [g.bureauId] : []));
  const offices = await db.office.findMany({
    where: { bureauId: { in: bureauIds }, closedOn: null },
    select: {
      id: true,
      name: true,
      bureau: { select: { name: true } },
      ward: { select: { slug: true, name: true } },
      proposals: {
        where: { publishedAt: { not: null }, answeredAt: null, endedAt: null },
        select: { officeDueOn: true },
      },
    },
    orderBy: [{ ward: { position: "asc" } }, { sortKey: "asc" }],
  });
  const today = dayToColumn(dayOf(viewer.now));
  return offices.map(({ proposals, bureau, ...office }) => ({
    ...office,
    bureau: bureau?.name ?? "",
    open: proposals.length,
    late: proposals.filter((p) => p.officeDueOn !== null && p.officeDueOn < today).length,
  }));
}
