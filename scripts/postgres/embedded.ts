import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { type Layout, layoutFor } from "./layout.ts";
import { commandOf, waitForExit } from "./processes.ts";

export type EmbeddedPostgres = {
  url: (database: string) => string;
  port: number;
  pid: number;
  child: ChildProcess;
  isFresh: boolean;
  stop: () => Promise<void>;
};

/**
 * Starts the embedded server over `dataDir`, making the cluster on the first call and
 * ending a server that an earlier, killed run left behind. Extra flags are for tests; a port is given where it is
 * started again, for those who know it by that.
 */
export async function startPostgres(dataDir: string, flags: string[] = [], port?: number): Promise<EmbeddedPostgres> {
  const layout = layoutFor(dataDir);
  const password = passwordIn(dataDir);
  const isFresh = !existsSync(path.join(layout.dataDir, "PG_VERSION"));
  if (isFresh) initialise(layout, dataDir, password);
  await endOrphan(layout);
  const place = port ?? (await freePort());
  const log = openSync(path.join(dataDir, "postgres.log"), "a");
  const child = spawn(
    path.join(layout.binDir, "postgres"),
    ["-D", layout.dataDir, "-p", String(place), ...settings(), ...flags],
    // Its own process group: Ctrl-C reaches the server through us, in order.
    {
      stdio: ["ignore", log, log],
      detached: true,
      cwd: layout.dataDir,
      env: serverEnv() as NodeJS.ProcessEnv,
      ...identity(layout),
    },
  );
  const url = (database: string) => `postgresql://kumin_owner:${password}@127.0.0.1:${place}/${database}`;
  await untilReady(child, url("postgres"));
  return {
    url,
    isFresh,
    port: place,
    pid: child.pid ?? 0,
    child,
    stop: () => stopServer(child),
  };
}

function initialise(layout: Layout, dataDir: string, password: string) {
  rmSync(layout.dataDir, { recursive: true, force: true });
  mkdirSync(layout.dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(path.dirname(layout.dataDir), "first-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (layout.owner) {
    chownSync(layout.dataDir, layout.owner.uid, layout.owner.gid);
    chownSync(passwordFile, layout.owner.uid, layout.owner.gid);
  }
  const result = spawnSync(
    path.join(layout.binDir, "initdb"),
    [
      "-D",
      layout.dataDir,
      "-U",
      "kumin_owner",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { encoding: "utf8", env: serverEnv() as NodeJS.ProcessEnv, cwd: path.dirname(layout.dataDir), ...identity(layout) },
  );
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(layout.dataDir, { recursive: true, force: true });
  throw new Error(`データベースを用意できませんでした（${dataDir}）。${result.stderr ?? result.error?.message ?? ""}`);
}

async function endOrphan(layout: Layout) {
  const file = path.join(layout.dataDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (pid > 0 && commandOf(pid).includes(layout.dataDir)) {
    process.kill(pid, "SIGINT");
    if (!(await waitForExit(pid, 8000))) process.kill(pid, "SIGQUIT");
    await waitForExit(pid, 4000);
  }
  rmSync(file, { force: true });
}

async function untilReady(child: ChildProcess, url: string) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error("データベースが起動しませんでした。postgres.log をご覧ください。");
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 40));
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error("データベースが60秒たっても応答しません。");
}

async function stopServer(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  child.kill("SIGINT");
  if (await waitForExit(child.pid, 6000)) return;
  child.kill("SIGQUIT");
  await waitForExit(child.pid, 2000);
}

function settings(): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "80",
    shared_buffers: "128MB",
    log_min_messages: "warning",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function passwordIn(dataDir: string): string {
  const file = path.join(dataDir, "database-password");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function serverEnv(): Record<string, string> {
  return { PATH: process.env.PATH ?? "", TZ: "UTC", LC_ALL: "C" };
}

function identity(layout: Layout): { uid?: number; gid?: number } {
  return layout.owner ? { uid: layout.owner.uid, gid: layout.owner.gid } : {};
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
