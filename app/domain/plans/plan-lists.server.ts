import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { listSelect } from "../proposals/stage-where.server.ts";

const inOrder = [{ plan: "asc" }, { code: "asc" }] as const;

/** Every item there is, plan by plan, with how many published proposals belong to it. */
export async function planItems() {
  const items = await db.planItem.findMany({
    orderBy: [...inOrder],
    include: { _count: { select: { proposals: { where: { proposal: { publishedAt: { not: null } } } } } } },
  });
  return items.map(({ id, slug, plan, code, title, period, _count }) => ({
    id,
    slug,
    plan,
    code,
    title,
    period,
    proposals: _count.proposals,
  }));
}

const shownAtOnce = 200;

/** One item with the published proposals of all wards that belong to it, the newest first. */
export async function planPage(slug: string) {
  const item = found(await db.planItem.findFirst({ where: { slug } }));
  const proposals = await db.proposal.findMany({
    where: { publishedAt: { not: null }, plans: { some: { planItemId: item.id } } },
    select: listSelect,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: shownAtOnce,
  });
  return { item, proposals };
}
