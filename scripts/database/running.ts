import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** `npm start` leaves the address of its database in the data folder while it runs, and its key for good. */
export function runningDatabase(): { url: string; secretFile: string } {
  const dataDir = dataFolder();
  try {
    const url = readFileSync(path.join(dataDir, "database-url"), "utf8").trim();
    return { url, secretFile: path.join(dataDir, "secret") };
  } catch {
    throw new Error("DATABASE_URL を指定するか、npm start で動かしてから実行してください。");
  }
}

export const dataFolder = (): string => path.resolve(import.meta.dirname, "../..", process.env.DATA_DIR || ".data");

/** Whether `npm start` runs in the data folder. */
export const isRunning = (): boolean => existsSync(path.join(dataFolder(), "database-url"));
