import { createHash, randomBytes, randomInt } from "node:crypto";
import { withCheckDigit } from "../shared/ten-digits.ts";

/** 32 random bytes for a link; only its SHA-256 is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** Ten digits to be written down and shown: nine drawn, the last a check digit. */
export const newTenDigits = (): string => withCheckDigit(String(randomInt(0, 1_000_000_000)).padStart(9, "0"));

export const sha256OfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
