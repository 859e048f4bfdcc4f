import { readFileSync } from "node:fs";
import path from "node:path";

/** `npm start` leaves the address of its database in the data folder while it runs. */
export function runningDatabase(): string {
  const dataDir = path.resolve(import.meta.dirname, "../..", process.env.DATA_DIR ?? ".data");
  try {
    return readFileSync(path.join(dataDir, "database-url"), "utf8").trim();
  } catch {
    throw new Error("DATABASE_URL を指定するか、npm start で動かしてから実行してください。");
  }
}
