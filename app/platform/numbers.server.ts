import { randomInt } from "node:crypto";
import { showNumber, withCheckDigits } from "../shared/written-number.ts";
import { inForce, keyedWith, secretKeys } from "./secret-key.server.ts";
import { openSealed, seal, sha256 } from "./secrets.server.ts";

/** Fourteen digits to be written down and shown: twelve drawn, two that check them. */
export const newNumber = (): string => withCheckDigits(String(randomInt(1e11, 1e12)));

/**
 * What is stored of a number: who has the database but not the key cannot count through all there are. Those stored
 * before there was a key became the same by it, since it is made of their SHA-256.
 */
export const numberHash = (digits: string): string => keyedWith(inForce(), sha256(digits));

/** Under which a number may be stored: while a key is changed, by the one before, too. */
export const numberHashes = (digits: string, keys = secretKeys()): string[] =>
  keys.map((key) => keyedWith(key, sha256(digits)));

const sealedBy = (key: string): string => `a number shown again, ${key}`;

/** A number that is shown again to whoever opens its page. */
export const sealNumber = (digits: string, key = inForce()): Uint8Array<ArrayBuffer> => seal(sealedBy(key), digits);

/** The number as it is shown; null where the key it was sealed with is none of ours. */
export function shownNumber(sealed: Uint8Array | null, keys = secretKeys()): string | null {
  for (const key of sealed ? keys : []) {
    const opened = openSealed(sealedBy(key), sealed as Uint8Array);
    if (opened) return showNumber(opened.result as string);
  }
  return null;
}
