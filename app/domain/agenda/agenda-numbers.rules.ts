const kana = [..."アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"];

/**
 * The numbers of an agenda, from the depths of its items in order: 1, 1(1), 1(1)ア. What lies deeper
 * than one step below the item before it counts as one step below.
 * @returns the whole number of each, as it is read out
 */
export function agendaNumbers(levels: readonly number[]): string[] {
  const counts = [0, 0, 0];
  let depth = 0;
  return levels.map((level, index) => {
    depth = index === 0 ? 1 : Math.min(Math.max(1, level), depth + 1, 3);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    counts.fill(0, depth);
    const [first = 0, second = 0, third = 0] = counts;
    return `${first}${depth > 1 ? `(${second})` : ""}${depth > 2 ? (kana[third - 1] ?? third) : ""}`;
  });
}

/** The part of a number that stands before an item in its list: 2, (1), ア. */
export const ownNumber = (label: string): string => /([^\d()]|\(\d+\)|\d+)$/.exec(label)?.[0] ?? label;

/** An item with everything below it, as far as the list goes on deeper. */
export function blockAt(levels: readonly number[], start: number): number {
  const own = levels[start] ?? 1;
  const next = levels.findIndex((level, index) => index > start && level <= own);
  return (next === -1 ? levels.length : next) - start;
}

/** The order after a block was taken out and put back before the item at `before`, or last. */
export function movedBlock<Item extends { level: number }>(
  items: readonly Item[],
  start: number,
  before: number,
): Item[] {
  const length = blockAt(
    items.map((item) => item.level),
    start,
  );
  const block = items.slice(start, start + length);
  const rest = [...items.slice(0, start), ...items.slice(start + length)];
  const place = before > start ? Math.max(start, before - length) : before;
  return [...rest.slice(0, place), ...block, ...rest.slice(place)];
}
