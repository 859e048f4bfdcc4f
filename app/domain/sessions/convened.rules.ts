import { countsAsPresent } from "../councils/roll.rules.ts";

/** One interval of a member in the room. */
export type Stay = { memberId: string; arrivedAt: Date; leftAt: Date | null; online: boolean };

/** Members in the room at an instant who count for a quorum; those online only where the rules say so. */
export function presentAt(stays: readonly Stay[], at: Date, onlineCounts: boolean): number {
  const present = stays.filter((stay) =>
    countsAsPresent({ isPresent: isThere(stay, at), isOnline: stay.online }, onlineCounts),
  );
  return new Set(present.map((stay) => stay.memberId)).size;
}

const isThere = (stay: Stay, at: Date): boolean => stay.arrivedAt <= at && (stay.leftAt === null || stay.leftAt > at);

export type Convened = {
  /** The opening, or the first arrival that made the quorum; null where it never was made. */
  at: Date | null;
  /** Members present at that moment, or the most there ever were. */
  present: number;
};

/** When a sitting became validly convened: who was ever there does not tell, only who was there at once. */
export function convenedAt(stays: readonly Stay[], openedAt: Date, needed: number, onlineCounts: boolean): Convened {
  const moments = [openedAt, ...stays.map((stay) => stay.arrivedAt).filter((at) => at > openedAt)];
  const counted = moments
    .sort((a, b) => a.getTime() - b.getTime())
    .map((at) => ({ at, present: presentAt(stays, at, onlineCounts) }));
  return (
    counted.find(({ present }) => present >= needed) ?? {
      at: null,
      present: Math.max(0, ...counted.map(({ present }) => present)),
    }
  );
}
