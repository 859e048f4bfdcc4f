/** Starts the product once on an empty folder, as a newcomer does, and stops it: what is left is the demo's database. */
import { startServer } from "./own-server.ts";

export async function firstStart(dataDir: string): Promise<string> {
  const server = await startServer({ DEMO: "1", WORKER: "off" }, dataDir);
  await server.stop();
  return dataDir;
}

if (import.meta.main) {
  const [, , dataDir] = process.argv;
  if (!dataDir) throw new Error("which folder?");
  await firstStart(dataDir);
  process.exit(0);
}
