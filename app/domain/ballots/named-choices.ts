import type { Choice } from "./count.rules.ts";

type Vote = {
  method: string;
  ballots: readonly { memberId: string; choice: Choice }[];
  roll: readonly { memberId: string; atClose: boolean | null; member: { name: string; sortKey: string } }[];
};

export type NamedChoice = { memberId: string; name: string; choice: Choice };

/**
 * Who chose what in a vote by name, in the order of readings: of those who could still vote at its closing, whoever
 * gave nothing abstains; of a 書面表決 those who replied. Null for a method that knows no names.
 */
export function namedChoices({ method, ballots, roll }: Vote): NamedChoice[] | null {
  if (method === "secret" || method === "no_objection" || ballots.length === 0) return null;
  const choices = new Map(ballots.map((ballot) => [ballot.memberId, ballot.choice]));
  return roll
    .filter((entry) => entry.atClose !== false && (method !== "written" || choices.has(entry.memberId)))
    .toSorted((a, b) => (a.member.sortKey < b.member.sortKey ? -1 : 1))
    .map(({ memberId, member }) => ({ memberId, name: member.name, choice: choices.get(memberId) ?? "abstain" }));
}
