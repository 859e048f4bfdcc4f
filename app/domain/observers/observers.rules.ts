export type EntryState = "applied" | "seated" | "waiting" | "withdrawn";

/** Where one who asked for a seat stands. */
export function entryState(entry: {
  seatedAt: Date | null;
  waitingRank: number | null;
  withdrawnAt: Date | null;
}): EntryState {
  if (entry.withdrawnAt) return "withdrawn";
  if (entry.seatedAt) return "seated";
  return entry.waitingRank === null ? "applied" : "waiting";
}
