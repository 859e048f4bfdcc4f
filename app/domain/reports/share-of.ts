/** @returns a share in per cent with one decimal, or null of nothing */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
