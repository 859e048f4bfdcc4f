type Item = { result: unknown; withdrawnAt: Date | null; startedAt: Date | null; isVoting: boolean };

/** The item a sitting is on: the one being voted on, else the one begun last that has no result yet, else the first without one. */
export function currentOf<Row extends Item>(items: readonly Row[]): Row | null {
  const voting = items.find((item) => item.isVoting);
  const open = items.filter((item) => !item.result && !item.withdrawnAt);
  const begun = open.filter((item) => item.startedAt);
  const latest = begun.toSorted((a, b) => (b.startedAt?.getTime() ?? 0) - (a.startedAt?.getTime() ?? 0))[0];
  return voting ?? latest ?? open[0] ?? null;
}
