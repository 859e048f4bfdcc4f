import type { Day } from "../../shared/dates.ts";
import { type Quorum, quorumOf, type Roll } from "../councils/quorum.rules.ts";
import { numbersOf, rollOf, type Seat } from "../councils/roll.rules.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { isThereAt } from "./stays.rules.ts";

export type Room = {
  roll: Roll;
  quorum: Quorum;
  /** Members present who count, the recused and the person presiding included. */
  presentIds: string[];
  recusedIds: string[];
  presidingId: string | null;
  /** chair, vice_chair or deputy: in what capacity that person presides. */
  presidingAs: string | null;
  /** The person presiding is present, counts and is not recused. */
  hasEligiblePresiding: boolean;
};

/** A member as the room sees them at one moment. */
export type PersonInRoom = Seat & { id: string; isPresiding: boolean; post: string | null };

type Body = { rules: CouncilRules; day: Day; seats: (members: number) => number };

/** Who is in the room and what that means under the rules. `seats` says 定数 for the members in office. */
export function roomFrom(people: readonly PersonInRoom[], { rules, day, seats }: Body): Room {
  const there = rollOf(people, day, rules.onlineCounts);
  const { members, present, recused } = there;
  const presiding = members.find((person) => person.isPresiding) ?? null;
  const roll = numbersOf(there, seats(members.length));
  return {
    roll,
    quorum: quorumOf(rules.quorum, roll),
    presentIds: present.map((person) => person.id),
    recusedIds: recused.map((person) => person.id),
    presidingId: presiding?.id ?? null,
    presidingAs: presiding ? (presiding.post ?? "deputy") : null,
    hasEligiblePresiding: presiding !== null && present.some(({ id }) => id === presiding.id) && !presiding.isRecused,
  };
}

type Interval = { memberId: string; arrivedAt: Date; leftAt: Date | null; online: boolean };

export type RoomRecord = {
  members: readonly (Pick<Seat, "startsOn" | "endsOn" | "endedOn"> & { id: string; post: string | null })[];
  stays: readonly Interval[];
  /** Recused from the item that is meant. */
  recusedIds: readonly string[];
  stints: readonly { memberId: string; startedAt: Date; endedAt: Date | null }[];
};

/** The room as it was at an instant, from the record of comings and goings alone: what a recount starts from. */
export function roomAt({ members, stays, recusedIds, stints }: RoomRecord, at: Date, body: Body): Room {
  const presiding = stints.find((stint) => stint.startedAt <= at && (stint.endedAt === null || stint.endedAt > at));
  return roomFrom(
    members.map((member) => {
      const own = stays.filter((stay) => stay.memberId === member.id && isThereAt([stay], at));
      return {
        ...member,
        isPresent: own.length > 0,
        isOnline: own.some((stay) => stay.online),
        isRecused: recusedIds.includes(member.id),
        isPresiding: presiding?.memberId === member.id,
      };
    }),
    body,
  );
}
