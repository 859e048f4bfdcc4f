/** What the names of a form's fields may be before any of them is understood (docs/decisions/0042). */
export const usualFields = 500;
export const longestName = 200;
const deepest = 4;

/**
 * Whether names as they were sent may be parsed at all: not too many, not too long, not too deep, and with no index
 * into a list beyond `most`, since whoever reads `a[50000000]` makes a list of that length. Reads each letter once.
 */
export const areBearable = (names: readonly string[], most: number = usualFields): boolean =>
  names.length <= most && names.every((name) => isBearable(name, most));

function isBearable(name: string, most: number): boolean {
  if (name.length > longestName) return false;
  let depth = 1;
  for (const sign of name) if (sign === "." || sign === "[") depth += 1;
  return depth <= deepest && [...name.matchAll(/\[(\d+)\]/g)].every(([, index]) => Number(index) <= most);
}

/** `votes.one`, `words[3]`, `a[0].b`: a name and what leads on from it; null for anything else. */
export function stepsOf(name: string): string[] | null {
  if (!/^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,5}\])*$/.test(name)) return null;
  const steps = name.match(/[^.[\]]+/g) ?? [];
  return steps.some((step) => step in Object.prototype) ? null : steps;
}
