import type { Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { heldOn } from "./held-on.ts";
import { movePlaces } from "./move-places.server.ts";

type Given = { memberId: string; post: "chair" | "vice_chair"; from: Day; limit: number };

/**
 * Gives a member a post from a day on. There is one chair, and a new one ends the last; of vice chairs there are as
 * many as the rules know, and one more is refused. A post the member held before ends.
 */
export async function givePost(tx: Tx, { memberId, post, from, limit }: Given): Promise<void> {
  // Two at once take turns, whatever else each holds: a clerk at the roster, an election in a sitting.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended("termId"::text, 1)) FROM "Member" WHERE id = ${memberId}::uuid`;
  const member = await tx.member.findFirstOrThrow({ where: { id: memberId }, include: { posts: true } });
  const held = member.posts.find((one) => one.endedOn === null);
  if (held?.post === post) return;
  const startsOn = dayToColumn(from);
  const others = { post, endedOn: null, member: { termId: member.termId } };
  const serving = await tx.memberPost.count({ where: others });
  if (post === "vice_chair" && serving >= limit)
    refuse(`この職は${limit}名までです。退く委員を先に記録してください。`, "post");
  if (post === "chair") await tx.memberPost.updateMany({ where: others, data: { endedOn: startsOn } });
  if (held) await tx.memberPost.update({ where: { id: held.id }, data: { endedOn: startsOn }, select: { id: true } });
  const position = post === "chair" ? 1 : serving + 1;
  await tx.memberPost.create({ data: { memberId, post, position, startsOn }, select: { id: true } });
}

/** Makes a member the head of their 部会 from a day on; whoever sits in it stays. */
export async function giveHead(tx: Tx, subcommitteeId: string, headId: string, from: Day): Promise<void> {
  const places = await tx.subcommitteeMember.findMany({ where: { subcommitteeId } });
  const held = await tx.subcommitteeMember.findMany({ where: { subcommitteeId, ...heldOn(from) } });
  const memberIds = [...new Set(held.map((place) => place.memberId))];
  await movePlaces(tx, subcommitteeId, places, { memberIds, headId, from });
}

/** Undoes `givePost`: the post given that day never was, and whoever it took the place of holds theirs again. */
export async function takeBackPost(
  tx: Tx,
  { memberId, post, from }: Pick<Given, "memberId" | "post" | "from">,
): Promise<void> {
  const day = dayToColumn(from);
  const { termId } = await tx.member.findFirstOrThrow({ where: { id: memberId }, select: { termId: true } });
  const given = await tx.memberPost.updateMany({
    where: { memberId, post, startsOn: day, endedOn: null },
    data: { endedOn: day },
  });
  if (given.count === 0) return;
  await tx.memberPost.updateMany({
    where: {
      endedOn: day,
      startsOn: { lt: day },
      OR: [{ memberId }, ...(post === "chair" ? [{ post: "chair" as const, member: { termId } }] : [])],
    },
    data: { endedOn: null },
  });
}
