/** How long whoever asked may take to confirm the address. */
export const confirmHours = 24;

export type EntryState = "unconfirmed" | "applied" | "seated" | "waiting" | "withdrawn";

/** Where one who asked for a seat stands. */
export function entryState(entry: {
  confirmedAt: Date | null;
  seatedAt: Date | null;
  waitingRank: number | null;
  withdrawnAt: Date | null;
}): EntryState {
  if (entry.withdrawnAt) return "withdrawn";
  if (!entry.confirmedAt) return "unconfirmed";
  if (entry.seatedAt) return "seated";
  return entry.waitingRank === null ? "applied" : "waiting";
}
