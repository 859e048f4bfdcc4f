import type { Prisma } from "../../db/generated/client.ts";
import { type Day, dayFromColumn, instantAt } from "../../shared/dates.ts";
import { heldOn } from "./held-on.ts";
import type { CouncilRules } from "./rules.schema.ts";

/** Whose sitting it is: the whole council of a term, or one 部会 of it. */
export type Body = { termId: string; subcommitteeId: string | null };

/** A place in a 部会 and its days. */
export type Place = { subcommitteeId: string; startsOn: Date; endedOn: Date | null };

/** Where for the members who make up a body on a day: all of the term, or those who hold a place in the 部会. */
export const membersOf = ({ termId, subcommitteeId }: Body, day: Day): Prisma.MemberWhereInput => ({
  termId,
  ...(subcommitteeId ? { subcommittees: { some: { subcommitteeId, ...heldOn(day) } } } : {}),
});

/** Where for sittings a member is called to: the whole council's, and those of a 部会 while they hold a place in it. */
export const sittingsOfMember = (member: { termId: string; places: Place[] }): Prisma.CouncilSessionWhereInput => ({
  termId: member.termId,
  AND: [{ OR: [{ subcommitteeId: null }, ...member.places.map(sittingsDuring)] }],
});

const sittingsDuring = ({ subcommitteeId, startsOn, endedOn }: Place): Prisma.CouncilSessionWhereInput => ({
  subcommitteeId,
  startsAt: {
    gte: instantAt(dayFromColumn(startsOn), "00:00"),
    ...(endedOn ? { lt: instantAt(dayFromColumn(endedOn), "00:00") } : {}),
  },
});

/** Where for sittings an item can be carried on to: a 部会 reports to the whole council, never to another 部会. */
export const reachableFrom = ({ subcommitteeId }: Pick<Body, "subcommitteeId">): Prisma.CouncilSessionWhereInput =>
  subcommitteeId ? { OR: [{ subcommitteeId: null }, { subcommitteeId }] } : {};

/** The rules a 部会 sits under: the council's own, with its members for seats and its head for the chair. */
export const rulesOfPart = (rules: CouncilRules, members: number): CouncilRules => ({
  ...rules,
  seats: Math.max(1, members),
  chairTitle: "部会長",
  viceChairTitle: "副部会長",
});

/** The seats a quorum is counted on: those of the rules, or in a 部会 its members on the day, who may have changed since it was announced. */
export const seatsOf = (body: Pick<Body, "subcommitteeId">, rules: Pick<CouncilRules, "seats">, members: number) =>
  body.subcommitteeId ? members : rules.seats;
