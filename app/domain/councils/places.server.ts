import type { Tx } from "../../db/client.server.ts";
import { called } from "../../shared/called.ts";
import { type Day, dayToColumn, longDay } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

type Chosen = { memberIds: string[]; headId: string };
type Places = { memberIds: string[]; headId: string | null };

/**
 * Refuses a 部会 with anyone who has left by the day, or with a head from outside it or not in office yet.
 * Members appointed from a later day may be chosen: they sit from then on.
 */
export async function requireServing(tx: Tx, termId: string, { memberIds, headId }: Chosen, day: Day): Promise<void> {
  if (!memberIds.includes(headId)) refuse("部会長は、部会の委員から選んでください。", "headId");
  const date = dayToColumn(day);
  const members = await tx.member.findMany({ where: { id: { in: memberIds }, termId } });
  if (members.length !== new Set(memberIds).size) refuse("この期の委員から選んでください。", "memberIds");
  const left = members.filter((one) => one.endsOn < date || (one.endedOn !== null && one.endedOn <= date));
  if (left.length > 0)
    refuse(
      `${left.map(({ name }) => called(name)).join("、")}は、${longDay(day)}には委員ではありません。`,
      "memberIds",
    );
  const head = members.find(({ id }) => id === headId);
  if (head && head.startsOn > date) refuse(`部会長は、${longDay(day)}に在任している委員から選んでください。`, "headId");
}

/** The places a choice of members gives from a day on, the head's among them where there is one. */
export const placesFrom = ({ memberIds, headId }: Places, day: Day) =>
  [...new Set(memberIds)].map((memberId) => ({
    memberId,
    isHead: memberId === headId,
    startsOn: dayToColumn(day),
  }));
