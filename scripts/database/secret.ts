/** The key of an installation and the database whose numbers are stored by it: they belong together. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { keyChanged } from "../../app/domain/audit/change-key.server.ts";
import { sealNumber, shownNumber } from "../../app/platform/numbers.server.ts";
import { areAtHand, checkOf, keyedWith, makeSecret, secretKeys } from "../../app/platform/secret-key.server.ts";

const wayBack =
  "動かしていたサーバーの鍵を、SECRET_KEY か SECRET_FILE で指定してください（内蔵のデータベースでは、DATA_DIR の secret を控えから戻してください）。鍵をなくしたときは、npm run admin -- replace-secret で替えられます。";
const notStarted = "このデータベースは、まだ起動していません。先に npm start を実行してください。";
const differs = `秘密の鍵が、このデータベースのものと違います。${wayBack}`;

/** What whoever replaces a key is told first. */
export const whatEnds =
  "前の鍵で作った控え番号、傍聴の番号、応募の番号は、使えなくなります（提案などはそのまま残ります）。替えるなら、--yes を付けてください。";

/** The key of the embedded database is made with it: beside it, readable by its owner alone. */
export async function embeddedSecret(dataDir: string, url: string): Promise<string> {
  const file = path.join(dataDir, "secret");
  if (existsSync(file)) return file;
  // A new one would only stand in the way of the one that was lost.
  if ((await checksIn(url)).length > 0) throw new Error(`秘密の鍵（${file}）がありません。${wayBack}`);
  writeSecret(file);
  return file;
}

/** Writes a new key: all of it or none, however the program ends. @throws Error where there is one already */
export function writeSecret(file: string): void {
  if (existsSync(file)) throw new Error(`${file} は、もうあります。`);
  mkdirSync(path.dirname(file), { recursive: true });
  const begun = `${file}-${randomUUID()}`;
  writeFileSync(begun, `${makeSecret()}\n`, { mode: 0o600, flush: true });
  renameSync(begun, file);
}

/** By which keys the numbers of a database are stored; none before its first start with one. */
export async function checksIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await checks(client);
  } finally {
    await client.end();
  }
}

async function checks(client: pg.Client): Promise<string[]> {
  const { rows: there } = await client.query(`SELECT to_regclass('public."SecretCheck"') IS NOT NULL AS "isThere"`);
  if (!there[0].isThere) return [];
  return (await client.query<{ check: string }>('SELECT "check" FROM "SecretCheck"')).rows.map(({ check }) => check);
}

/**
 * Makes sure that the keys are those of this database. Where there was none yet what was stored before becomes what the
 * key makes of it, all at once. A new one in front of them is in force from now on; those behind it stay, for the
 * numbers that were handed out by them. @throws Error with a sentence where one is missing
 */
export function fitSecret(url: string, keys = secretKeys()): Promise<void> {
  const [key = ""] = keys;
  return inTransaction(url, async (client) => {
    await client.query('LOCK TABLE "SecretCheck"');
    const known = await checks(client);
    if (known.length > 0 && !areAtHand(known, keys)) throw new Error(differs);
    if (known.includes(checkOf(key))) return;
    if (known.length === 0) await keyNumbers(client, key);
    else {
      await sealAnew(client, keys);
      await client.query(keyChanged("installation.key-added", new Date()));
    }
    await putCheck(client, key);
  });
}

/**
 * For whoever lost a key, or has no use any more for one before: the keys at hand are those of this database.
 * @param isMeant said by somebody who was told what ends
 * @throws Error with a sentence where nothing is lost, or where it was not said
 */
export function replaceSecret(url: string, isMeant: boolean, keys = secretKeys()): Promise<void> {
  const mine = keys.map(checkOf);
  return inTransaction(url, async (client) => {
    const known = await checks(client);
    if (known.length > 0) await client.query('LOCK TABLE "SecretCheck"');
    const lost = known.filter((check) => !mine.includes(check));
    if (known.length > 0 && lost.length === 0)
      throw new Error("いまの鍵は、このデータベースの鍵です。替えるものはありません。");
    if (known.length === 0) throw new Error(notStarted);
    if (!isMeant) throw new Error(whatEnds);
    await client.query('DELETE FROM "SecretCheck" WHERE "check" = ANY($1)', [lost]);
    await putCheck(client, keys[0] ?? "");
    await client.query(keyChanged("installation.key-replaced", new Date()));
  });
}

/** @throws Error with a sentence where nothing was ever stored by a key */
export async function requireStarted(url: string): Promise<void> {
  if ((await checksIn(url)).length === 0) throw new Error(notStarted);
}

/** Whether a server may serve this database: its keys are at hand. @throws Error with a sentence where they are not */
export async function requireFit(url: string): Promise<void> {
  const known = await checksIn(url);
  if (known.length === 0) throw new Error(notStarted);
  if (!areAtHand(known)) throw new Error(differs);
}

async function putCheck(client: pg.Client, key: string): Promise<void> {
  await client.query('INSERT INTO "SecretCheck" ("check", "since") VALUES ($1, now()) ON CONFLICT DO NOTHING', [
    checkOf(key),
  ]);
}

/** Numbers that are shown again are sealed with the key in force, so that they outlive the one before. */
async function sealAnew(client: pg.Client, keys: readonly string[]): Promise<void> {
  for (const table of shownAgain) {
    const { rows } = await client.query<{ id: string; sealedCode: Buffer }>(
      `SELECT id, "sealedCode" FROM "${table}" WHERE "sealedCode" IS NOT NULL`,
    );
    const numbers = rows.flatMap(({ id, sealedCode }) => {
      const shown = shownNumber(sealedCode, keys);
      return shown ? [{ id, code: shown.replaceAll("-", "") }] : [];
    });
    await sealNumbers(client, table, numbers, keys[0] ?? "");
  }
}

/** Where the SHA-256 of a number stood before there was a key. */
const hashed = [
  ["Proposal", "receiptHash", ""],
  ["PaperCode", "codeHash", ""],
  ["AccountToken", "secretHash", "AND purpose = 'code'"],
  ["ObserverEntry", "codeHash", ""],
  ["CallApplication", "codeHash", ""],
] as const;

/** Where a number is shown again, and stood in clear. */
const shownAgain = ["ObserverEntry", "CallApplication"] as const;

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
  for (const table of shownAgain) {
    const { rows } = await client.query<{ id: string; code: string }>(
      `SELECT id, code FROM "${table}" WHERE code IS NOT NULL`,
    );
    await sealNumbers(client, table, rows, key);
  }
}

async function sealNumbers(
  client: pg.Client,
  table: (typeof shownAgain)[number],
  numbers: { id: string; code: string }[],
  key: string,
): Promise<void> {
  for (const part of inParts(numbers))
    await client.query(
      `UPDATE "${table}" t SET "sealedCode" = n.sealed, code = NULL
       FROM unnest($1::uuid[], $2::bytea[]) AS n (id, sealed) WHERE t.id = n.id`,
      [part.map(({ id }) => id), part.map(({ code }) => Buffer.from(sealNumber(code, key)))],
    );
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
