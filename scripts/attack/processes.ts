import { readdirSync, readFileSync } from "node:fs";
import { commandOf } from "../postgres/processes.ts";

/** The processes below one, however far, whose command has these words. Linux alone. */
export function processesBelow(pid: number, words = ""): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one);
    return parent === pid || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter((one) => isBelow(one) && commandOf(one).includes(words));
}
