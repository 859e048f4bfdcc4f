import { samePerson } from "./roster.rules.ts";

type Person = { name: string; kana: string; accountId: string | null };
export type TermOfMembers = { ordinal: number; members: readonly Person[] };

/**
 * 再任: how many terms in a row right before a term somebody sat in, 0 for a first appointment. One person is
 * known by their account, or by name and reading.
 */
export function timesReappointed(person: Person, ordinal: number, terms: readonly TermOfMembers[]): number {
  const sat = (wanted: number): boolean =>
    terms.some((term) => term.ordinal === wanted && term.members.some((member) => isSame(member, person)));
  let times = 0;
  while (sat(ordinal - times - 1)) times += 1;
  return times;
}

const isSame = (one: Person, other: Person): boolean =>
  (one.accountId !== null && one.accountId === other.accountId) || samePerson(one) === samePerson(other);

/** How a member came to their seat, as a roster says it. */
export function appointmentWord(times: number, isReplacement: boolean): string {
  if (isReplacement) return "補欠";
  return times === 0 ? "新任" : `再任（${times}回目）`;
}
