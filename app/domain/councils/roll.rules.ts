import type { Day } from "../../shared/dates.ts";
import { isInOffice } from "./in-office.ts";
import type { Roll } from "./quorum.rules.ts";

/** A member of the body as the room sees them: appointed for some days, there or not, in what way, and recused or not. */
export type Seat = {
  startsOn: Date;
  endsOn: Date;
  endedOn: Date | null;
  isPresent: boolean;
  isOnline: boolean;
  isRecused: boolean;
};

/** Whether somebody who is there counts: online only where the rules say so. */
export const countsAsPresent = (seat: Pick<Seat, "isPresent" | "isOnline">, onlineCounts: boolean): boolean =>
  seat.isPresent && (onlineCounts || !seat.isOnline);

/**
 * Who makes up a body on a day and who of them counts as present: members appointed in mid-term from their
 * first day, those who left no longer, those online as the rules say. The recused are among the present.
 */
export function rollOf<Row extends Seat>(rows: readonly Row[], day: Day, onlineCounts: boolean) {
  const members = rows.filter((row) => isInOffice(row, day));
  const present = members.filter((row) => countsAsPresent(row, onlineCounts));
  const recused = present.filter((row) => row.isRecused);
  return { members, present, recused };
}

/** The numbers a quorum is judged by. */
export const numbersOf = (
  { members, present, recused }: { members: unknown[]; present: unknown[]; recused: unknown[] },
  seats: number,
): Roll => ({ seats, currentMembers: members.length, present: present.length, recused: recused.length });
