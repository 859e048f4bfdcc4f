import type { Prisma } from "../../db/generated/client.ts";
import type { CouncilRules } from "./rules.schema.ts";

/** Whose sitting it is: the whole council of a term, or one 部会 of it. */
export type Body = { termId: string; subcommitteeId: string | null };

/** Where for the members of a body. */
export const membersOf = ({ termId, subcommitteeId }: Body): Prisma.MemberWhereInput => ({
  termId,
  ...(subcommitteeId ? { subcommittees: { some: { subcommitteeId } } } : {}),
});

/** Where for sittings a member is called to: the whole council's, and those of their own 部会. */
export const sittingsOfMember = (member: { id: string; termId: string }): Prisma.CouncilSessionWhereInput => ({
  termId: member.termId,
  AND: [{ OR: [{ subcommitteeId: null }, { subcommittee: { members: { some: { memberId: member.id } } } }] }],
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
