/** The product as a newcomer starts it, on a folder and port of its own, with a real mail server beside it. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { layoutFor } from "#scripts/postgres/layout.ts";
import { startMailbox } from "./mailbox.ts";
import { readyAt } from "./ready-at.ts";

const root = path.resolve(import.meta.dirname, "../..");

export default async function globalSetup() {
  const mailbox = await startMailbox();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-e2e-"));
  const server = spawn(process.execPath, [path.join(root, "scripts/up.ts")], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      SMTP_URL: mailbox.url,
      LOG_LEVEL: "warn",
      DEMO: "1",
      PUBLIC_ORIGIN: "",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  process.env.E2E_ORIGIN = await readyAt(server);
  process.env.E2E_MAILBOX = mailbox.folder;
  process.env.E2E_SMTP = mailbox.url;
  process.env.E2E_DATABASE_URL = readFileSync(path.join(dataDir, "database-url"), "utf8");
  return async () => {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await mailbox.stop();
    rmSync(path.dirname(layoutFor(dataDir).dataDir), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}
