/**
 * Whether a text is another one with parts put out of sight: each run of ● stands for at least one character, and all
 * else is as it was. So whoever masks can take words out of sight, and put none into somebody's mouth.
 */
export function isMaskOf(before: string, after: string): boolean {
  const [head = "", ...rest] = after.split(/●+/);
  if (rest.length === 0) return before === after;
  const tail = rest.pop() ?? "";
  if (!before.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = before.indexOf(part, at + 1);
    if (found === -1) return false;
    at = found + part.length;
  }
  return before.endsWith(tail) && before.length - tail.length > at;
}
