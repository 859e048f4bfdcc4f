import type { Tx } from "../../db/client.server.ts";
import type { SubcommitteeMember } from "../../db/generated/client.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { placesFrom } from "./places.server.ts";

type Place = Pick<SubcommitteeMember, "memberId" | "isHead">;

/**
 * Gives a 部会 the members and the head chosen from a day on. What was to begin after that day never begins,
 * what was to end after it goes on; then the places that differ end, and the new ones begin. A place of that
 * very day is replaced.
 */
export async function movePlaces(
  tx: Tx,
  subcommitteeId: string,
  places: readonly SubcommitteeMember[],
  { memberIds, headId, from }: { memberIds: string[]; headId: string | null; from: Day },
): Promise<{ ended: number; begun: number }> {
  const day = dayToColumn(from);
  await tx.subcommitteeMember.deleteMany({ where: { subcommitteeId, startsOn: { gt: day } } });
  await tx.subcommitteeMember.updateMany({ where: { subcommitteeId, endedOn: { gt: day } }, data: { endedOn: null } });
  const held = places.filter((one) => one.startsOn <= day && (one.endedOn === null || one.endedOn > day));
  const wanted = placesFrom({ memberIds, headId }, from);
  const isSame = (one: Place, other: Place) => one.memberId === other.memberId && one.isHead === other.isHead;
  const ended = held.filter((place) => !wanted.some((one) => isSame(one, place)));
  const begun = wanted.filter((one) => !held.some((place) => isSame(one, place)));
  const of = (some: SubcommitteeMember[]) => ({ subcommitteeId, memberId: { in: some.map((one) => one.memberId) } });
  const isNew = (place: SubcommitteeMember) => place.startsOn.getTime() === day.getTime();
  await tx.subcommitteeMember.deleteMany({ where: { ...of(ended.filter(isNew)), startsOn: day } });
  await tx.subcommitteeMember.updateMany({
    where: { ...of(ended.filter((place) => !isNew(place))), endedOn: null },
    data: { endedOn: day },
  });
  await tx.subcommitteeMember.createMany({ data: begun.map((place) => ({ subcommitteeId, ...place })) });
  return { ended: ended.length, begun: begun.length };
}
