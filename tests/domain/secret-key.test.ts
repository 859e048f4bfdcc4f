/** Numbers in a database and the key outside it: what was stored before there was one, a key that is not its own, a change. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { numberHashes, shownNumber } from "#app/platform/numbers.server.ts";
import { keyedWith, makeSecret } from "#app/platform/secret-key.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { emptyByName } from "#scripts/database/loading.ts";
import { fitSecret } from "#scripts/database/secret.ts";
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

it("a key of another installation is refused, also once everything was removed", async () => {
  await expect(fitSecret(url, [second])).rejects.toThrow("秘密の鍵が、このデータベースのものと違います");
  await emptyByName(url, "keyed");
  await expect(fitSecret(url, [second])).rejects.toThrow("replace-secret");
});

it("is changed with the one before beside it: numbers of both are found, and the new one is in force", async () => {
  await fitSecret(url, [second, first]);
  expect(numberHashes(old, [second, first])).toContain(keyedWith(first, sha256(old)));
  await fitSecret(url, [second]);
  await expect(fitSecret(url, [first])).rejects.toThrow("違います");
});
