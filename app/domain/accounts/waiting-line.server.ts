import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../shared/errors.ts";

/** So many of one line are let through at a time, and so many wait behind them, in this process. */
const [mostAtOnce, mostBehind] = [10, 100];

type Line = { inside: number; behind: (() => void)[] };
const lines = new Map<string, Line>();

/**
 * Waits with the others of a line: few at a time, so that asking many times at once is no way around the waiting.
 * Whoever need not wait passes by. @throws Problem where too many wait there already
 */
export async function waitInLine(name: string, milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return;
  const line = lines.get(name) ?? { inside: 0, behind: [] };
  lines.set(name, line);
  if (line.inside >= mostAtOnce) {
    if (line.behind.length >= mostBehind) throw new Problem("busy");
    await new Promise<void>((resolve) => line.behind.push(resolve));
  } else line.inside += 1;
  await pause(milliseconds);
  const next = line.behind.shift();
  if (next) next();
  else {
    line.inside -= 1;
    if (line.inside === 0) lines.delete(name);
  }
}
