import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from "node:crypto";
import { deserialize, serialize } from "node:v8";

/** 32 random bytes for a link; only its SHA-256 is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** An id as the client of the database makes them: UUID version 7, by the time of the act. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

export const sha256OfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const sealingKey = (secret: string): Buffer => createHash("sha256").update(`sealed with ${secret}`).digest();

/** A value that only whoever has the secret reads (AES-256-GCM): its nonce, its tag, then the value. */
export function seal(secret: string, value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(secret), nonce);
  const sealed = Buffer.concat([cipher.update(serialize(value)), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

/** What was sealed; null where the secret is another, or the bytes were changed. */
export function openSealed(secret: string, sealed: Uint8Array): { result: unknown } | null {
  const [nonce, tag, value] = [sealed.subarray(0, 12), sealed.subarray(12, 28), sealed.subarray(28)];
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(secret), nonce, { authTagLength: 16 });
  decipher.setAuthTag(tag);
  try {
    return { result: deserialize(Buffer.concat([decipher.update(value), decipher.final()])) };
  } catch {
    return null;
  }
}
