/** The product on a port that stays its own, in a group of processes that can be killed whole and started again. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export type Running = {
  origin: string;
  pid: number;
  database: string;
  ended: Promise<unknown>;
  stop: () => Promise<void>;
};

export async function startAt(dataDir: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "../up.ts")], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    // Every write seems to come from elsewhere, so that no limit stands before the harm.
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "silent", DEMO: "1", TRUST_PROXY: "1" },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      const [, url] = /ready: (\S+)/.exec(part.toString()) ?? [];
      if (url) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`始められませんでした（${code}）。`)));
  });
  return {
    origin,
    pid: child.pid ?? 0,
    database: readFileSync(path.join(dataDir, "database-url"), "utf8"),
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
