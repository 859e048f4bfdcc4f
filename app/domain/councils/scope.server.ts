import { db, type Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { type Body, membersOf } from "./body.ts";
import { heldOn } from "./held-on.ts";
import { rulesOn } from "./rules-on.server.ts";

/** The ward's council, with the rules in force on a day and where they come from; not-found where there is none yet. */
export async function councilOn(wardId: string, day: Day, from: Tx = db) {
  const council = found(await from.council.findFirst({ where: { wardId }, orderBy: { establishedOn: "asc" } }));
  return { council, ...(await rulesOn({ wardId, councilId: council.id }, day, from)) };
}

/** Where for members in office on a day. */
export function inOffice(day: Day) {
  const date = dayToColumn(day);
  return { startsOn: { lte: date }, endsOn: { gte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] };
}

/** Members of a body in office on a day, by reading, with their posts of that day; in a 部会 its head presides. */
export async function membersOn(body: Body, day: Day, from: Tx = db) {
  const rows = await from.member.findMany({
    where: { ...membersOf(body, day), ...inOffice(day) },
    include: { posts: { where: heldOn(day) }, subcommittees: { where: heldOn(day) } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
  return rows.map(({ subcommittees, posts, ...member }) => ({
    ...member,
    posts: body.subcommitteeId
      ? subcommittees.flatMap((part) =>
          part.subcommitteeId === body.subcommitteeId && part.isHead ? [{ post: "chair" as const }] : [],
        )
      : posts.map(({ post }) => ({ post })),
  }));
}
