import { createHash, randomBytes, randomInt } from "node:crypto";

/** 32 random bytes for a link; only its SHA-256 is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
