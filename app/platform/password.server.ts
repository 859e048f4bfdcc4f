import { hash, verify } from "@node-rs/argon2";
import { Counter, register } from "prom-client";
import { nfkc } from "../shared/normal-forms.ts";

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Guessing shows here first; and the tests see that a known and an unknown address cost the same. */
export const passwordWork =
  (register.getSingleMetric("password_verifications_total") as Counter | undefined) ??
  new Counter({
    name: "password_verifications_total",
    help: "Passwords checked against a hash, the fixed one included",
  });

export const hashPassword = (password: string): Promise<string> => hash(nfkc(password), options);

/**
 * Verifies against the stored hash, or against a fixed one when there is none: a known
 * and an unknown address cost the same work.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("この文字列で始まるパスワードはありません");
  passwordWork.inc();
  const isRight = await verify(stored ?? (await dummy), nfkc(password));
  return stored !== null && isRight;
}

let dummy: Promise<string> | undefined;
