/** The product on a folder and port of its own: with the demo, or empty but for one administrator. */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { query } from "#tests/support/database.ts";
import { readyAt } from "./ready-at.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type OwnServer = {
  origin: string;
  pid: number;
  databaseUrl: string;
  dataDir: string;
  /** What it wrote to its log so far. */
  log: () => string;
  stop: () => Promise<void>;
};

/** npm start's own program. Letters go to the mailbox all tests share. */
export async function startServer(env: Record<string, string>, dataDir = newFolder()): Promise<OwnServer> {
  const server = spawn(process.execPath, [path.join(root, "scripts/up.ts")], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      PUBLIC_ORIGIN: "",
      PORT: "0",
      LOG_LEVEL: "info",
      SMTP_URL: process.env.E2E_SMTP ?? "",
      // Of copies of the demo it is the demo's; an installation of its own makes one.
      SECRET_FILE: env.DATABASE_URL ? process.env.E2E_SECRET_FILE : "",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let written = "";
  server.stdout?.on("data", (part: Buffer) => {
    written += part.toString();
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const origin = await readyAt(server);
  return {
    origin,
    pid: server.pid ?? 0,
    databaseUrl: env.DATABASE_URL || readFileSync(path.join(dataDir, "database-url"), "utf8"),
    dataDir,
    log: () => written,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

export const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), "kumin-own-"));

const removedAfter = (server: OwnServer): OwnServer => ({
  ...server,
  stop: async () => {
    await server.stop();
    removeFolder(server.dataDir);
  },
});

/** Nobody is there but one administrator. */
export async function startEmpty(): Promise<OwnServer> {
  const server = await startServer({ DEMO: "0" });
  const admin = (...words: string[]) =>
    promisify(execFile)(process.execPath, [path.join(root, "scripts/admin.ts"), ...words], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: server.dataDir,
        DATABASE_URL: server.databaseUrl,
        SMTP_URL: process.env.E2E_SMTP ?? "",
      },
    });
  await admin("create-account", "admin@new.example.jp", "市の管理者");
  await admin("grant-role", "admin@new.example.jp", "admin");
  return removedAfter(server);
}

/** A copy of the demo of its own, for whoever changes so much of it that the others could not go on. */
export async function startDemo(name: string): Promise<OwnServer> {
  const url = new URL(process.env.E2E_DEMO_URL ?? "");
  const template = url.pathname.slice(1);
  url.pathname = "/template1";
  // A worker that takes over after a failure begins anew.
  await query(url.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await query(url.href, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  url.pathname = `/${name}`;
  return removedAfter(await startServer({ DEMO: "1", DATABASE_URL: url.href }));
}
