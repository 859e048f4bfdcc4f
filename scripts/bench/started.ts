/** The product on a folder and port of its own, with the demo data, for a measurement; nothing of it stays. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { removeFolder } from "../postgres/layout.ts";

export type Started = { origin: string; pid: number; database: string; stop: () => Promise<void> };

export async function startProduct(env: Record<string, string>): Promise<Started> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-measured-"));
  const server = spawn(process.execPath, [path.join(import.meta.dirname, "../up.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", DEMO: "1", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise<string>((resolve) => {
    server.stdout.on("data", (part: Buffer) => {
      const [, url] = /ready: (\S+)/.exec(part.toString()) ?? [];
      if (url) resolve(url);
    });
  });
  return {
    origin,
    pid: server.pid ?? 0,
    database: readFileSync(path.join(dataDir, "database-url"), "utf8"),
    stop: async () => {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
      removeFolder(dataDir);
    },
  };
}

/** Signs a clerk of the demo in; returns the cookie. */
export async function signIn(origin: string, email: string): Promise<string> {
  const response = await send(origin, "/login", "", { email, password: "kumin-kaigi-demo" });
  const cookie = response.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (cookie.length === 0) throw new Error("ログインできませんでした。");
  return cookie.join("; ");
}

/** Posts a form as the page itself would. */
export const send = (
  origin: string,
  address: string,
  cookie: string,
  fields: Record<string, string> | FormData,
): Promise<Response> =>
  fetch(`${origin}${address}`, {
    method: "POST",
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    redirect: "manual",
    headers: { Origin: origin, "Sec-Fetch-Site": "same-origin", Cookie: cookie },
  });
