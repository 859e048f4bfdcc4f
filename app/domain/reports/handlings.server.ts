import { db } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";
import { handlingRows } from "./handling-rows.server.ts";
import { type Handling, type HandlingQuery, handlingKinds } from "./handlings.ts";
import { talliesOf, totalOf } from "./tallies.server.ts";

export type HandlingCursor = { receivedAt: Date; id: string };

/**
 * 対応表 as everybody may read it: each published proposal, each opinion shown beside one, and each resident's opinion
 * about an agenda item that was answered in public, once; the newest first. Each kind gives only as many of its newest
 * as a page can need, so that a page costs the same in a year of a hundred and of a hundred thousand.
 */
export function handlings(
  wardId: string,
  query: HandlingQuery,
  today: Date,
  page: { take: number; skip?: number; after?: HandlingCursor | null },
): Promise<Handling[]> {
  const skip = page.skip ?? 0;
  const after = page.after
    ? Prisma.sql`AND ("receivedAt", id) < (${page.after.receivedAt}, ${page.after.id}::uuid)`
    : Prisma.empty;
  const newest = kindsOf(query).map(
    (kind) => Prisma.sql`(SELECT * FROM (${handlingRows(kind, wardId, query.fiscalYear, today)}) AS handled
      WHERE ${filter(query)} ${after} ORDER BY "receivedAt" DESC, id DESC LIMIT ${skip + page.take})`,
  );
  return db.$queryRaw<Handling[]>`
    SELECT id, kind, path, label, title, "receivedAt", "className", state, office, "dueOn", answer, reason,
      "answeredAt", result
    FROM (${Prisma.join(newest, " UNION ALL ")}) AS newest
    ORDER BY "receivedAt" DESC, id DESC LIMIT ${page.take} OFFSET ${skip}`;
}

/** How many there are: kept numbers as far as they go, the rest counted. */
export async function countHandlings(wardId: string, query: HandlingQuery, today: Date): Promise<number> {
  if (query.className || query.state || query.office) return counted(wardId, query, today);
  const kinds = kindsOf(query);
  const [kept, opinions] = await Promise.all([
    talliesOf({ wardId, fiscalYear: query.fiscalYear }),
    kinds.includes("opinion") ? counted(wardId, { ...query, kind: "opinion" }, today) : 0,
  ]);
  const proposals = kinds.includes("proposal") ? totalOf(kept, "published") : 0;
  const comments = kinds.includes("comment") ? totalOf(kept, "commented") : 0;
  return proposals + comments + opinions;
}

async function counted(wardId: string, query: HandlingQuery, today: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (${allRows(wardId, query, today)}) AS handled WHERE ${filter(query)}`;
  return Number(row?.count ?? 0);
}

/** How many of each kind have each class, of a year. */
export async function countClasses(wardId: string, query: HandlingQuery, today: Date) {
  const rows = await db.$queryRaw<{ kind: Handling["kind"]; className: Handling["className"]; count: bigint }[]>`
    SELECT kind, "className", count(*) FROM (${allRows(wardId, query, today)}) AS handled GROUP BY 1, 2 ORDER BY 1, 2`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

const kindsOf = ({ kind }: HandlingQuery) => (kind ? [kind] : handlingKinds);

const allRows = (wardId: string, query: HandlingQuery, today: Date): Prisma.Sql =>
  Prisma.join(
    kindsOf(query).map((kind) => handlingRows(kind, wardId, query.fiscalYear, today)),
    " UNION ALL ",
  );

function filter({ className, state, office }: HandlingQuery): Prisma.Sql {
  const all = [
    className && Prisma.sql`"className" = ${className}`,
    state && Prisma.sql`state = ${state}`,
    office && Prisma.sql`"officeSlug" = ${office}`,
  ].filter((part) => part !== null && part !== "");
  return all.length > 0 ? Prisma.join(all as Prisma.Sql[], " AND ") : Prisma.sql`TRUE`;
}
