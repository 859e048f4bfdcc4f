import { Problem } from "../../shared/errors.ts";

type Line = { inside: number; behind: (() => void)[] };
const lines = new Map<string, Line>();

/**
 * Does something with few others of the same name at the same time, in this process; the rest waits in line.
 * @throws Problem `busy` where too many wait already
 */
export async function fewAtOnce<T>(
  { name, atOnce, behind }: { name: string; atOnce: number; behind: number },
  work: () => Promise<T>,
): Promise<T> {
  const line = lines.get(name) ?? { inside: 0, behind: [] };
  lines.set(name, line);
  if (line.inside >= atOnce) {
    if (line.behind.length >= behind) throw new Problem("busy");
    await new Promise<void>((resolve) => line.behind.push(resolve));
  } else line.inside += 1;
  try {
    return await work();
  } finally {
    const next = line.behind.shift();
    if (next) next();
    else {
      line.inside -= 1;
      if (line.inside === 0) lines.delete(name);
    }
  }
}
