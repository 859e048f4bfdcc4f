import { setTimeout as pause } from "node:timers/promises";
import { isProblem, Problem } from "../../shared/errors.ts";
import { fewAtOnce } from "./few-at-once.ts";

const few = { atOnce: 10, behind: 100 };

/**
 * Waits with the others of a line, few at a time, so that asking many times at once is no way around the waiting.
 * Whoever need not wait passes by.
 * @throws Problem `busy` where too many wait already
 */
export async function waitInLine(name: string, milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return;
  await fewAtOnce({ name, ...few }, () => pause(milliseconds)).catch((error: unknown) => {
    throw isProblem(error) ? new Problem("busy", full) : error;
  });
}

const full = "短い間に操作が重なっています。1分ほど待って、もう一度お試しください。";
