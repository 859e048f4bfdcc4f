import type { Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { inOffice } from "./scope.server.ts";

type Chosen = { memberIds: string[]; headId: string };

/** Refuses a 部会 with anyone who is not in office on the day, or with a head from outside it. */
export async function requireServing(tx: Tx, termId: string, { memberIds, headId }: Chosen, day: Day): Promise<void> {
  if (!memberIds.includes(headId)) refuse("部会長は、部会の委員から選んでください。", "headId");
  const serving = await tx.member.count({ where: { id: { in: memberIds }, termId, ...inOffice(day) } });
  if (serving !== new Set(memberIds).size) refuse("その日に在任している委員から選んでください。", "memberIds");
}

/** The places a choice of members gives from a day on, the head's among them. */
export const placesFrom = ({ memberIds, headId }: Chosen, day: Day) =>
  [...new Set(memberIds)].map((memberId) => ({
    memberId,
    isHead: memberId === headId,
    startsOn: dayToColumn(day),
  }));
