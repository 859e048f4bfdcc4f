import { hash, verify } from "@node-rs/argon2";

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), options);

/**
 * Verifies against the stored hash, or against a fixed one when there is none: a known
 * and an unknown address cost the same work.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("この文字列で始まるパスワードはありません");
  const isRight = await verify(stored ?? (await dummy), password.normalize("NFKC"));
  return stored !== null && isRight;
}

let dummy: Promise<string> | undefined;
