import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { env } from "./env.server.ts";

/** What `SECRET_KEY` or the file of `SECRET_FILE` holds: 256 random bits in 43 letters. */
export const makeSecret = (): string => randomBytes(32).toString("base64url");

const missing =
  "秘密の鍵がありません。npm run admin -- make-secret が作る1行を、SECRET_KEY に入れるか、ファイルに置いて SECRET_FILE で指定してください。同じデータベースで動かすサーバーは、同じ鍵を使います。";

/** The key in force, and behind it those before it whose numbers are still out. @throws Error with a sentence where it is none */
export function keysOf(text: string): string[] {
  const keys = text.split(/[\s,]+/).filter((key) => key !== "");
  if (keys.length < 1 || keys.length > 5 || keys.some((key) => !/^[\w-]{32,}$/.test(key)))
    throw new Error(
      "秘密の鍵（SECRET_KEY か SECRET_FILE の中）は、npm run admin -- make-secret が作る1つにしてください（英数字と - と _ で32文字以上）。鍵を替えるときだけ、使うものを先に、前のものをその後に並べます。",
    );
  return keys;
}

function written(): string {
  const { SECRET_KEY, SECRET_FILE } = env();
  if (SECRET_KEY) return SECRET_KEY;
  if (!SECRET_FILE) throw new Error(missing);
  try {
    return readFileSync(SECRET_FILE, "utf8");
  } catch {
    throw new Error(`SECRET_FILE（${SECRET_FILE}）を読めません。ファイルがあり、読む権利があるかを確かめてください。`);
  }
}

let known: readonly string[] | undefined;

/**
 * The key of this installation, first, and those before it whose numbers are still out: kept outside the database, so that a
 * copy of the database alone finds no number out. @throws Error with a sentence where there is none, or none that will do
 */
export function secretKeys(): readonly string[] {
  known ??= keysOf(written());
  return known;
}

/** What only somebody with the key can work out of a text: 64 hexadecimal letters, by HMAC-SHA256. */
export const keyedWith = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("hex");

/** The key new things are made with. */
export const inForce = (): string => secretKeys()[0] as string;

/** What the database keeps to know a key by, and what does not tell it. */
export const checkOf = (key: string): string => keyedWith(key, "the key of this installation");

/** Whether every key that numbers of a database are stored by is at hand. */
export const areAtHand = (checks: readonly string[], keys = secretKeys()): boolean =>
  checks.length > 0 && checks.every((check) => keys.some((key) => checkOf(key) === check));
