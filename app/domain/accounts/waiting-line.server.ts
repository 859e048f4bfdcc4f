import { setTimeout as pause } from "node:timers/promises";
import { fewAtOnce } from "./few-at-once.ts";

const few = { atOnce: 10, behind: 100 };

/**
 * Waits with the others of a line, few at a time, so that asking many times at once is no way around the waiting.
 * Whoever need not wait passes by.
 */
export const waitInLine = async (name: string, milliseconds: number): Promise<void> =>
  milliseconds > 0 ? fewAtOnce({ name, ...few }, () => pause(milliseconds)) : undefined;
