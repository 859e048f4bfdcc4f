/** The usual questions put to a candidate theme; a body may ask others. */
export const usualCriteria = ["緊急性", "地域性", "実現性", "他の主体では難しいこと"] as const;

export const mostPoints = 5;

export type Ranked = {
  id: string;
  /** Equal means share a rank. */
  rank: number;
  /** Members who scored it. */
  count: number;
  /** Mean points of each criterion, and of all together; null where nobody scored. */
  means: (number | null)[];
  mean: number | null;
  /** The lowest and the highest mean a single member gave: how far they are apart. */
  spread: { from: number; to: number } | null;
};

type Candidate = { id: string; scores: readonly { points: readonly number[] }[] };

/** Candidates from the highest mean to the lowest, in their own order where equal. An input to a decision, never one. */
export function rankingOf(candidates: readonly Candidate[], criteria: number): Ranked[] {
  const rows = candidates.map(({ id, scores }) => {
    const totals = scores.map(({ points }) => meanOf(points) ?? 0);
    return {
      id,
      count: scores.length,
      means: Array.from({ length: criteria }, (_, index) => meanOf(scores.map(({ points }) => points[index] ?? 0))),
      mean: meanOf(totals),
      spread: totals.length > 0 ? { from: Math.min(...totals), to: Math.max(...totals) } : null,
    };
  });
  return rows
    .map((row) => ({ ...row, rank: 1 + rows.filter((other) => (other.mean ?? 0) > (row.mean ?? 0)).length }))
    .toSorted((a, b) => a.rank - b.rank);
}

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
