/** The product begun without demo data, on a folder and port of its own, with one administrator. */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { layoutFor } from "#scripts/postgres/layout.ts";
import { readyAt } from "./ready-at.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type EmptyServer = { origin: string; databaseUrl: string; stop: () => Promise<void> };

/** Letters go to the mailbox all tests share. */
export async function startEmpty(): Promise<EmptyServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-empty-"));
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", DEMO: "0", LOG_LEVEL: "silent", PORT: "0" };
  const server = spawn(process.execPath, [path.join(root, "scripts/up.ts")], {
    cwd: root,
    env: { ...env, SMTP_URL: process.env.E2E_SMTP ?? "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await readyAt(server);
  const databaseUrl = readFileSync(path.join(dataDir, "database-url"), "utf8");
  const admin = (...words: string[]) =>
    promisify(execFile)(process.execPath, [path.join(root, "scripts/admin.ts"), ...words], {
      cwd: root,
      env: { ...env, DATABASE_URL: databaseUrl },
    });
  await admin("create-account", "admin@new.example.jp", "市の管理者");
  await admin("grant-role", "admin@new.example.jp", "admin");
  return {
    origin,
    databaseUrl,
    stop: async () => {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(path.dirname(layoutFor(dataDir).dataDir), { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
