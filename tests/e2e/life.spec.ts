import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { query } from "#tests/support/database.ts";
import { startAlone } from "./start-alone.ts";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-life-"));

test.afterAll(() => {
  removeFolder(dataDir);
});

const start = (env: Record<string, string> = {}) => startAlone(dataDir, env);

/** How often everything is killed; `npm run check:long` says more. */
const kills = Number(process.env.KILLS ?? 6);

test("SIGKILL in the middle of writes, again and again: each start comes up, nothing answered is lost, nothing is there twice", async () => {
  test.setTimeout(kills * 30_000);
  const answered: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const run = start();
    const origin = await run.ready;
    const before = answered.length;
    const writers = [0, 1, 2].map((writer) => write(origin, `${round}-${writer}`, answered));
    while (answered.length < before + 3 + (round % 10)) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(-(run.child.pid ?? 0), "SIGKILL");
    await Promise.all(writers);
    await run.exit;
  }
  const run = start();
  await run.ready;
  const url = readFileSync(path.join(dataDir, "database-url"), "utf8");
  const rows = await query<{ address: string; count: string }>(
    url,
    `SELECT address, count(*)::text AS count FROM "Notice" GROUP BY address`,
  );
  const counts = new Map(rows.map((row) => [row.address, row.count]));
  const awaited = Array.from({ length: kills }, (_, round) => 3 + (round % 10)).reduce((sum, each) => sum + each, 0);
  expect(answered.length).toBeGreaterThanOrEqual(awaited);
  expect(answered.filter((address) => counts.get(address) !== "1")).toEqual([]);
  expect(
    (await query(url, `SELECT 1 FROM "AuditEvent" e LEFT JOIN "AuditLink" l ON l."eventId" = e.id WHERE l.seq IS NULL`))
      .length,
  ).toBe(0);
  process.kill(run.child.pid ?? 0, "SIGTERM");
  await run.exit;
});

/** At how many points a first start is killed, and of what; `npm run check:long` kills the demo at ten. */
const firstKills = Number(process.env.FIRST_KILLS ?? 1);
const firstDemo = process.env.FIRST_DEMO ?? "0";

test("SIGKILL in the middle of a first start: the next one comes up, with all that belongs there", async () => {
  test.setTimeout((firstKills + 2) * 90_000);
  const own = mkdtempSync(path.join(os.tmpdir(), "kumin-first-"));
  const began = performance.now();
  const usual = start({ DATA_DIR: own, DEMO: firstDemo });
  await usual.ready;
  const lasted = performance.now() - began;
  process.kill(-(usual.child.pid ?? 0), "SIGKILL");
  await usual.exit;
  for (let at = 1; at <= firstKills; at += 1) {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-first-"));
    const killed = start({ DATA_DIR: dataDir, DEMO: firstDemo });
    await new Promise((resolve) => setTimeout(resolve, (lasted * at) / (firstKills + 1)));
    process.kill(-(killed.child.pid ?? 0), "SIGKILL");
    await killed.exit;
    const next = start({ DATA_DIR: dataDir, DEMO: firstDemo });
    const origin = await next.ready;
    expect((await fetch(`${origin}/wards/asao`)).status, `killed at ${at} of ${firstKills + 1}`).toBe(200);
    process.kill(next.child.pid ?? 0, "SIGTERM");
    await next.exit;
    removeFolder(dataDir);
  }
  const last = start({ DATA_DIR: own });
  await last.ready;
  process.kill(last.child.pid ?? 0, "SIGTERM");
  await last.exit;
  removeFolder(own);
});

/** Posts until the connection breaks, noting each that was answered. Every post seems to come from elsewhere. */
async function write(origin: string, name: string, answered: string[]): Promise<void> {
  for (let count = 0; ; count += 1) {
    const email = `w${name}-${count}@example.jp`;
    try {
      const response = await fetch(`${origin}/login/reset`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: origin, "X-Forwarded-For": `10.${count % 250}.${name.replace("-", ".")}` },
        body: new URLSearchParams({ email }),
      });
      if (response.status === 302) answered.push(email);
    } catch {
      return;
    }
  }
}

test("a line of the log has the path and nothing that was sent: no query, no body, no secret of a link", async () => {
  const run = start({ LOG_LEVEL: "info" });
  const origin = await run.ready;
  await fetch(`${origin}/login?to=SENT-IN-QUERY`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ email: "sent-in-body@example.jp", secretChoice: "SENT-IN-BODY" }),
  });
  await fetch(`${origin}/login/reset/SENT-IN-LINK`);
  await expect.poll(run.said).toContain('"path":"/login/reset/…"');
  expect(run.said()).toContain('"path":"/login"');
  expect(run.said()).not.toMatch(/SENT-IN|sent-in/);
  process.kill(run.child.pid ?? 0, "SIGTERM");
  await run.exit;
});

test("a second start, a taken port and a bad value are refused in a clear sentence; a stop is quick and whole", async () => {
  const first = start();
  const origin = await first.ready;
  const second = start();
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain("すでに動いています");
  const other = mkdtempSync(path.join(os.tmpdir(), "kumin-port-"));
  const taken = start({ PORT: new URL(origin).port, DATA_DIR: other });
  expect(await taken.exit).toBe(1);
  expect(taken.said()).toContain("ほかのプログラムが使っています");
  const bad = start({ WEB_CONCURRENCY: "many", DATA_DIR: other });
  expect(await bad.exit).toBe(1);
  expect(bad.said()).toContain("WEB_CONCURRENCY");
  rmSync(other, { recursive: true, force: true });
  process.kill(first.child.pid ?? 0, "SIGINT");
  expect(await first.exit).toBe(0);
  await expect(fetch(origin)).rejects.toThrow();
});

test("two web processes share the port", async () => {
  const run = start({ WEB_CONCURRENCY: "2" });
  const origin = await run.ready;
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  process.kill(run.child.pid ?? 0, "SIGTERM");
  expect(await run.exit).toBe(0);
});
