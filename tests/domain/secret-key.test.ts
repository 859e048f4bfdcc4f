/** Numbers in a database and the key outside it: what was stored before there was one, a key that is not its own, a change. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { numberHashes, shownNumber } from "#app/platform/numbers.server.ts";
import { keyedWith, keysOf, makeSecret } from "#app/platform/secret-key.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { emptyByName } from "#scripts/database/loading.ts";
import { embeddedSecret, fitSecret, replaceSecret } from "#scripts/database/secret.ts";
import { copyTemplate, query } from "#tests/support/database.ts";

const admin = process.env.DATABASE_URL ?? "";
let url: string;
beforeAll(async () => {
  url = await copyTemplate(admin, "keyed");
});
afterAll(() => query(admin, "DROP DATABASE keyed WITH (FORCE)"));

const old = "1234567897";
const [first, second] = [makeSecret(), makeSecret()];

it("what was stored before there was a key is found by it, and by nobody without", async () => {
  await query(
    url,
    `TRUNCATE "SecretCheck"; ALTER TABLE "ObserverEntry" DROP CONSTRAINT "ObserverEntry_sessionId_fkey"; SET session_replication_role = replica;
     INSERT INTO "PaperCode" ("codeHash", "wardId", "issuedAt") VALUES ('${sha256(old)}', gen_random_uuid(), now());
     INSERT INTO "AccountToken" (id, purpose, "accountId", "secretHash", "createdAt", "expiresAt")
       SELECT gen_random_uuid(), purpose::"TokenPurpose", gen_random_uuid(), '${sha256("secret")}', now(), now()
       FROM unnest(ARRAY['code', 'password_reset']) AS purpose;
     INSERT INTO "ObserverEntry" (id, "sessionId", number, "codeHash", code, name, "enteredAt")
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, '${sha256(old)}', '${old}', '', now())`,
  );
  await fitSecret(url, [first]);
  await fitSecret(url, [first]);
  const stored = await query<{ hash: string }>(
    url,
    `SELECT "codeHash" AS hash FROM "PaperCode" UNION ALL SELECT "codeHash" FROM "ObserverEntry"`,
  );
  expect(stored.map(({ hash }) => hash)).toEqual([keyedWith(first, sha256(old)), keyedWith(first, sha256(old))]);
  expect(numberHashes(old, [first])).toEqual([stored[0]?.hash]);
  const tokens = await query(url, `SELECT purpose::text, "secretHash" AS hash FROM "AccountToken" ORDER BY 1`);
  expect(tokens).toEqual([
    { purpose: "code", hash: keyedWith(first, sha256("secret")) },
    { purpose: "password_reset", hash: sha256("secret") },
  ]);
  const [entry] = await query<{ sealedCode: Buffer; code: string | null }>(
    url,
    `SELECT "sealedCode", code FROM "ObserverEntry"`,
  );
  expect([entry?.code, shownNumber(entry?.sealedCode ?? null, [first])]).toEqual([null, "123-456-7897"]);
  expect(shownNumber(entry?.sealedCode ?? null, [second])).toBeNull();
});

it("a key of another installation is refused", async () => {
  await expect(fitSecret(url, [second])).rejects.toThrow("秘密の鍵が、このデータベースのものと違います");
});

it("is changed with the one before behind it, which stays for the numbers handed out by it; servers may change one by one", async () => {
  await fitSecret(url, [first, second]);
  await fitSecret(url, [second, first]);
  await fitSecret(url, [first, second]);
  expect(numberHashes(old, [second, first])).toContain(keyedWith(first, sha256(old)));
  await expect(fitSecret(url, [second])).rejects.toThrow("違います");
  await expect(fitSecret(url, [first])).rejects.toThrow("違います");
  const [entry] = await query<{ sealedCode: Buffer }>(url, `SELECT "sealedCode" FROM "ObserverEntry"`);
  expect(shownNumber(entry?.sealedCode ?? null, [second])).toBe("123-456-7897");
});

it("one that is lost is replaced by whoever says so, and never one that is not", async () => {
  await expect(replaceSecret(url, true, [second, first])).rejects.toThrow("替えるものはありません");
  await expect(replaceSecret(url, false, [second])).rejects.toThrow("使えなくなります");
  await expect(fitSecret(url, [second])).rejects.toThrow("違います");
  await replaceSecret(url, true, [second]);
  await fitSecret(url, [second]);
  // Each change is in the record, once.
  const changes = await query(
    url,
    `SELECT action FROM "AuditEvent" JOIN "AuditLink" l ON l."eventId" = id ORDER BY seq`,
  );
  expect(changes.map(({ action }) => action)).toEqual(["installation.key-added", "installation.key-replaced"]);
});

it("an emptied database takes the key of whoever starts it", async () => {
  await emptyByName(url, "keyed");
  await fitSecret(url, [first]);
  await expect(fitSecret(url, [second])).rejects.toThrow("違います");
});

it("one whose file is gone is not made anew beside a database that has numbers by it", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-key-"));
  await expect(embeddedSecret(folder, url)).rejects.toThrow("replace-secret");
  expect(readdirSync(folder)).toEqual([]);
  await query(url, `TRUNCATE "SecretCheck"`);
  const file = await embeddedSecret(folder, url);
  expect(keysOf(readFileSync(file, "utf8"))).toHaveLength(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
