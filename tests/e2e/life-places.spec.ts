/** Where it may be started: by an ordinary user, on another's database, by two at once, and where it is refused. */
import { chownSync, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { startPostgres } from "#scripts/postgres/embedded.ts";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { query, quick } from "#tests/support/database.ts";
import { type Alone, startAlone } from "./start-alone.ts";

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), "kumin-places-"));
const key = "one-key-of-two-servers-kept-outside-the-database";

/** What it said as it ended by itself. */
async function refusal(alone: Alone): Promise<string> {
  await expect(alone.ready).rejects.toThrow();
  expect(await alone.exit).toBe(1);
  return alone.said();
}

async function stop({ child, exit }: Alone): Promise<void> {
  child.kill("SIGTERM");
  await exit;
}

test("another's PostgreSQL: an ordinary owner, two servers at once on an empty database, one key", async () => {
  const dataDir = folder();
  // A server of its own: the role of the application is made beforehand there by whoever runs it.
  const server = await startPostgres(dataDir, quick);
  const sql = (text: string) => query(server.url("postgres"), text);
  await sql("CREATE ROLE kumin_app NOLOGIN; CREATE ROLE town LOGIN PASSWORD 'given'; GRANT kumin_app TO town");
  await sql("CREATE DATABASE town OWNER town");
  const url = new URL(server.url("town"));
  [url.username, url.password] = ["town", "given"];
  const on = (env: Record<string, string>) => startAlone(folder(), { DATABASE_URL: url.href, ...env });
  try {
    expect(await refusal(on({}))).toContain("秘密の鍵がありません。npm run admin -- make-secret");
    const both = [on({ SECRET_KEY: key }), on({ SECRET_KEY: key })];
    for (const one of both) {
      const ready = await fetch(`${await one.ready}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
    }
    const wards = await query<{ count: number }>(url.href, `SELECT count(*)::int AS count FROM "Ward"`);
    expect(wards[0]?.count).toBe(7);
    expect(await refusal(on({ SECRET_KEY: "the-key-of-another-installation-than-this" }))).toContain(
      "秘密の鍵が、このデータベースのものと違います",
    );
    await Promise.all(both.map(stop));
    // While a copy is restored its tables come before the row that says what they are.
    await query(url.href, `DELETE FROM "Installation"`);
    expect(await refusal(on({ SECRET_KEY: key }))).toContain("復元の途中なら、終わってから始めてください");
    expect((await query<{ count: number }>(url.href, `SELECT count(*)::int AS count FROM "Ward"`))[0]?.count).toBe(7);
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
});

test("an ordinary user starts it as root does, with its own database and a key nobody else reads", async () => {
  test.skip(process.getuid?.() !== 0, "who is no root has shown it with every other test");
  const nobody = 65_534;
  const dataDir = folder();
  chownSync(dataDir, nobody, nobody);
  const alone = startAlone(dataDir, { HOME: dataDir }, nobody);
  expect((await fetch(`${await alone.ready}/readyz`)).status).toBe(200);
  const secret = statSync(path.join(dataDir, "secret"));
  expect([secret.uid, secret.mode & 0o777]).toEqual([nobody, 0o600]);
  await stop(alone);
  rmSync(dataDir, { recursive: true, force: true });
});
