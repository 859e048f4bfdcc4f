/** The key of an installation and the database whose numbers are stored by it: they belong together. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { sealNumber } from "../../app/platform/numbers.server.ts";
import { checkOf, inForce, keyedWith, makeSecret, secretKeys } from "../../app/platform/secret-key.server.ts";

const differs =
  "秘密の鍵が、このデータベースのものと違います。動かしていたサーバーの鍵を、SECRET_KEY か SECRET_FILE で指定してください。鍵をなくしたときは、npm run admin -- replace-secret で替えられます。そのときは、これまでにお渡しした控え番号、傍聴の番号、応募の番号が使えなくなります。";

/** The key of the embedded database is made with it: beside it, readable by its owner alone. */
export function embeddedSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  if (existsSync(file)) return file;
  mkdirSync(dataDir, { recursive: true });
  // All of it or none, however the start ends.
  const begun = `${file}-${randomUUID()}`;
  writeFileSync(begun, `${makeSecret()}\n`, { mode: 0o600, flush: true });
  renameSync(begun, file);
  return file;
}

/**
 * Makes sure that the key is that of this database, or makes it so where there was none yet: what was stored before
 * becomes what the key makes of it, all at once. Of two keys the second may be the one that fits: the first is then in
 * force from now on. @throws Error with a sentence where there is no key, or one that does not fit
 */
export function fitSecret(url: string, keys = secretKeys()): Promise<void> {
  const [key = "", ...before] = keys;
  return inTransaction(url, async (client) => {
    await client.query('LOCK TABLE "SecretCheck"');
    const { rows } = await client.query<{ check: string }>('SELECT "check" FROM "SecretCheck"');
    const check = rows[0]?.check;
    if (check === checkOf(key)) return;
    if (check === undefined) await keyNumbers(client, key);
    else if (!before.some((one) => checkOf(one) === check)) throw new Error(differs);
    await putCheck(client, key);
  });
}

/** For whoever lost the key: the one at hand is that of this database from now on. */
export const replaceSecret = (url: string): Promise<void> =>
  inTransaction(url, (client) => putCheck(client, inForce()));

/** Whether a server may serve this database: the key is its own. @throws Error with a sentence where it is not */
export async function requireFit(url: string): Promise<void> {
  const known = secretKeys().map(checkOf);
  await inTransaction(url, async (client) => {
    const { rows } = await client.query<{ check: string }>('SELECT "check" FROM "SecretCheck"');
    if (!known.includes(rows[0]?.check ?? "")) throw new Error(differs);
  });
}

async function putCheck(client: pg.Client, key: string): Promise<void> {
  await client.query(
    'INSERT INTO "SecretCheck" ("check") VALUES ($1) ON CONFLICT (id) DO UPDATE SET "check" = EXCLUDED."check"',
    [checkOf(key)],
  );
}

/** Where the SHA-256 of a number stood before there was a key. */
const hashed = [
  ["Proposal", "receiptHash", ""],
  ["PaperCode", "codeHash", ""],
  ["AccountToken", "secretHash", "AND purpose = 'code'"],
  ["ObserverEntry", "codeHash", ""],
  ["CallApplication", "codeHash", ""],
] as const;

/** Where a number stood in clear, and is shown again. */
const clear = ["ObserverEntry", "CallApplication"] as const;

const many = 5_000;

async function keyNumbers(client: pg.Client, key: string): Promise<void> {
  for (const [table, column, where] of hashed) {
    const { rows } = await client.query<{ old: string }>(
      `SELECT DISTINCT "${column}" AS old FROM "${table}" WHERE "${column}" IS NOT NULL ${where}`,
    );
    for (const part of inParts(rows))
      await client.query(
        `UPDATE "${table}" SET "${column}" = n.new FROM unnest($1::text[], $2::text[]) AS n (old, new)
         WHERE "${column}" = n.old ${where}`,
        [part.map(({ old }) => old), part.map(({ old }) => keyedWith(key, old))],
      );
  }
  for (const table of clear) {
    const { rows } = await client.query<{ id: string; code: string }>(
      `SELECT id, code FROM "${table}" WHERE code IS NOT NULL`,
    );
    for (const part of inParts(rows))
      await client.query(
        `UPDATE "${table}" t SET "sealedCode" = n.sealed, code = NULL
         FROM unnest($1::uuid[], $2::bytea[]) AS n (id, sealed) WHERE t.id = n.id`,
        [part.map(({ id }) => id), part.map(({ code }) => Buffer.from(sealNumber(code, key)))],
      );
  }
}

const inParts = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / many) }, (_, part) => rows.slice(part * many, (part + 1) * many));

async function inTransaction(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
