/** The product on a folder and port of its own: with the demo, or empty but for one administrator. */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { layoutFor } from "#scripts/postgres/layout.ts";
import { readyAt } from "./ready-at.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type OwnServer = {
  origin: string;
  databaseUrl: string;
  /** What it wrote to its log so far. */
  log: () => string;
  stop: () => Promise<void>;
};

/** Letters go to the mailbox all tests share. */
async function start(demo: "0" | "1") {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-own-"));
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", DEMO: demo, LOG_LEVEL: "info", PORT: "0" };
  const server = spawn(process.execPath, [path.join(root, "scripts/up.ts")], {
    cwd: root,
    env: { ...env, SMTP_URL: process.env.E2E_SMTP ?? "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let written = "";
  server.stdout.on("data", (part: Buffer) => {
    written += part.toString();
  });
  const origin = await readyAt(server);
  const databaseUrl = readFileSync(path.join(dataDir, "database-url"), "utf8");
  const admin = (...words: string[]) =>
    promisify(execFile)(process.execPath, [path.join(root, "scripts/admin.ts"), ...words], {
      cwd: root,
      env: { ...env, DATABASE_URL: databaseUrl },
    });
  const stop = async () => {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(path.dirname(layoutFor(dataDir).dataDir), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, databaseUrl, log: () => written, stop, admin };
}

/** Nobody is there but one administrator. */
export async function startEmpty(): Promise<OwnServer> {
  const { admin, ...server } = await start("0");
  await admin("create-account", "admin@new.example.jp", "市の管理者");
  await admin("grant-role", "admin@new.example.jp", "admin");
  return server;
}

/** The demo, for whoever changes so much of it that the others could not go on. */
export async function startDemo(): Promise<OwnServer> {
  const { admin: _, ...server } = await start("1");
  return server;
}
