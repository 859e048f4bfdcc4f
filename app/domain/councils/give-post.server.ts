import type { Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { heldOn } from "./held-on.ts";
import { movePlaces } from "./move-places.server.ts";

type Given = {
  memberId: string;
  post: "chair" | "vice_chair";
  from: Day;
  limit: number;
  /** The election that gives it, if one does: set aside, it takes back exactly what it gave and ended. */
  voteId?: string;
};

/**
 * Gives a member a post from a day on. There is one chair, and a new one ends the last; of vice chairs there are as
 * many as the rules know, and one more is refused. Whatever else the member would hold from that day on ends, a post
 * whose end is already recorded for a later day among it.
 */
export async function givePost(tx: Tx, { memberId, post, from, limit, voteId }: Given): Promise<void> {
  // Two at once take turns, whatever else each holds: a clerk at the roster, an election in a sitting.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended("termId"::text, 1)) FROM "Member" WHERE id = ${memberId}::uuid`;
  const { termId } = await tx.member.findFirstOrThrow({ where: { id: memberId }, select: { termId: true } });
  const startsOn = dayToColumn(from);
  const lasts = { OR: [{ endedOn: null }, { endedOn: { gt: startsOn } }] };
  const own = await tx.memberPost.findMany({ where: { memberId, ...lasts } });
  if (own.some((one) => one.post === post && one.endedOn === null && one.startsOn <= startsOn)) return;
  const others = { post, memberId: { not: memberId }, member: { termId } };
  const serving = await tx.memberPost.count({ where: { ...others, ...heldOn(from) } });
  if (post === "vice_chair" && serving >= limit)
    refuse(`この職は${limit}名までです。退く委員を先に記録してください。`, "post");
  const ended = post === "chair" ? await tx.memberPost.findMany({ where: { ...others, ...lasts } }) : [];
  for (const one of [...own, ...ended]) {
    const endedOn = new Date(Math.max(one.startsOn.getTime(), startsOn.getTime()));
    await tx.memberPost.update({
      where: { id: one.id },
      data: { endedOn, endedById: voteId ?? null },
      select: { id: true },
    });
  }
  const position = post === "chair" ? 1 : serving + 1;
  await tx.memberPost.create({
    data: { memberId, post, position, startsOn, givenById: voteId ?? null },
    select: { id: true },
  });
}

/** Undoes what an election gave: that post never was, and whoever it ended holds theirs again, unless a later one ended them. */
export async function takeBackPost(tx: Tx, voteId: string): Promise<void> {
  const given = await tx.memberPost.findFirst({ where: { givenById: voteId }, include: { member: true } });
  if (!given) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${given.member.termId}, 1))`;
  const ended = { endedById: voteId };
  const elsewhere = await tx.memberPost.count({
    where: {
      id: { not: given.id },
      member: { posts: { some: ended } },
      OR: [{ endedOn: null }, { endedOn: { gt: given.startsOn } }],
    },
  });
  if (elsewhere > 0 && !given.endedById)
    refuse(
      "この選挙で退いた委員が、別の職に就いています。先に、その職の退任を記録するか、その選挙を取り消してください。",
    );
  await tx.memberPost.update({
    where: { id: given.id },
    data: { endedOn: given.startsOn, endedById: null },
    select: { id: true },
  });
  const { endedOn, endedById } = given;
  await tx.memberPost.updateMany({
    where: ended,
    data: endedById ? { endedOn, endedById } : { endedOn: null, endedById: null },
  });
}

/** Makes a member the head of their 部会 from a day on, or nobody; whoever sits in it stays. Answers with the head until then. */
export async function giveHead(
  tx: Tx,
  subcommitteeId: string,
  headId: string | null,
  from: Day,
): Promise<string | null> {
  const places = await tx.subcommitteeMember.findMany({ where: { subcommitteeId } });
  const held = await tx.subcommitteeMember.findMany({ where: { subcommitteeId, ...heldOn(from) } });
  const memberIds = [...new Set(held.map((place) => place.memberId))];
  await movePlaces(tx, subcommitteeId, places, { memberIds, headId, from });
  return held.find((place) => place.isHead)?.memberId ?? null;
}
