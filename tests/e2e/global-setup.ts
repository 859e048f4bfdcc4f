/**
 * The product as a newcomer starts it: its own database, the demo loaded by itself. Stopped again, its database is
 * what every installation of the tests is copied from, the one they share included.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { startPostgres } from "#scripts/postgres/embedded.ts";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { query, quick } from "#tests/support/database.ts";
import { firstStart } from "./first-start.ts";
import { startMailbox } from "./mailbox.ts";
import { newFolder, startDemo } from "./own-server.ts";

export default async function globalSetup() {
  const mailbox = await startMailbox();
  const kinds = newFolder();
  process.env.E2E_KINDS = kinds;
  process.env.E2E_MAILBOX = mailbox.folder;
  process.env.E2E_SMTP = mailbox.url;
  // The check has done it beside other work.
  const dataDir = process.env.E2E_STARTED ?? (await firstStart(newFolder()));
  process.env.E2E_SECRET_FILE = path.join(dataDir, "secret");
  const postgres = await startPostgres(dataDir, [...quick, "-c", "max_connections=300"]);
  await query(postgres.url("template1"), "ALTER DATABASE postgres RENAME TO demo");
  process.env.E2E_DEMO_URL = postgres.url("demo");
  const shared = await startDemo("shared");
  process.env.E2E_ORIGIN = shared.origin;
  process.env.E2E_DATABASE_URL = shared.databaseUrl;
  return async () => {
    await shared.stop();
    await postgres.stop();
    await mailbox.stop();
    removeFolder(dataDir);
    rmSync(kinds, { recursive: true, force: true });
  };
}
