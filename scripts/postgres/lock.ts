import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning, markOf, type ProcessMark } from "./processes.ts";

/**
 * Takes the data folder for this process, waiting a little for one that is just ending.
 * Returns the release, or null when another living process holds it.
 */
export async function takeFolder(dataDir: string, patience = 4000): Promise<(() => void) | null> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "running.json");
  const mark = JSON.stringify(markOf(process.pid));
  const deadline = Date.now() + patience;
  for (;;) {
    if (isTaken(file, mark)) return () => rmSync(file, { force: true });
    if (stateOf(file) === "left" && isCleared(file)) continue;
    if (Date.now() > deadline) return null;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The mark appears whole or not at all: a reader never sees it half written. */
function isTaken(file: string, mark: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, mark);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function stateOf(file: string): "free" | "held" | "left" {
  try {
    return isRunning(JSON.parse(readFileSync(file, "utf8")) as ProcessMark) ? "held" : "left";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "free" : "left";
  }
}

const longestClearing = 10_000;

/** Removes a mark whose process is gone, unless another program is just doing so. Returns whether this one did. */
function isCleared(file: string): boolean {
  const guard = `${file}.clearing`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    // Whoever was killed while clearing left it.
    const begun = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > longestClearing) rmdirSync(guard);
    return false;
  }
  try {
    // Looked at again: since then another may have cleared it and taken the folder. What is left stands until here.
    if (stateOf(file) === "left") rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
  return true;
}
