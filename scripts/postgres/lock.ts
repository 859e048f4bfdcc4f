import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning, markOf, type ProcessMark } from "./processes.ts";

/**
 * Takes the data folder for this process, waiting a little for one that is just ending.
 * Returns the release, or null when another living process holds it.
 */
export async function takeFolder(dataDir: string, patience = 4000): Promise<(() => void) | null> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "running.json");
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(markOf(process.pid)), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (!isHeld(file)) rmSync(file, { force: true });
    else if (Date.now() > deadline) return null;
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isHeld(file: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(file, "utf8")) as ProcessMark);
  } catch {
    return false;
  }
}
