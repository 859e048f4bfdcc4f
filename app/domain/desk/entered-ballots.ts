import type { Prisma } from "../../db/generated/client.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";

/** Each member's last choice, with who entered it and whether a second person has seen it. */
export const lastBallotsInclude = {
  distinct: ["memberId"],
  orderBy: [{ memberId: "asc" }, { revision: "desc" }],
  select: {
    memberId: true,
    revision: true,
    enteredById: true,
    choice: true,
    confirmation: { select: { revision: true } },
  },
} satisfies Prisma.Vote$ballotsArgs;

type Last = Prisma.BallotGetPayload<typeof lastBallotsInclude>;

/** What the desk entered for members of a roll, and what a second person still has to see of it. */
export function enteredBallots(
  ballots: readonly Last[],
  roll: readonly { id: string; name: string }[],
  rules: CouncilRules,
  accountId: string | null,
) {
  const entered = ballots.filter((ballot) => ballot.enteredById);
  const unseen = entered.filter((ballot) => !ballot.confirmation);
  return {
    entered: entered.map((ballot) => ({
      id: ballot.memberId,
      name: roll.find((member) => member.id === ballot.memberId)?.name ?? "",
      choice: ballot.choice,
      isConfirmed: ballot.confirmation !== null,
    })),
    unseen: unseen.map(({ memberId, revision }) => `${memberId}:${revision}`),
    needsSecond: rules.enteredNeedsSecond && unseen.length > 0,
    mayConfirm: unseen.some((ballot) => ballot.enteredById !== accountId),
  };
}

export type Entered = ReturnType<typeof enteredBallots>;
