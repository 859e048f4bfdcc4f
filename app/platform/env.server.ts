import { z } from "zod";

const whole = (name: string, from: number, to: number) =>
  z.coerce
    .number({ error: `${name} には数字を入れてください。` })
    .int({ error: `${name} には整数を入れてください。` })
    .min(from, { error: `${name} は ${from} 以上にしてください。` })
    .max(to, { error: `${name} は ${to} 以下にしてください。` });

const url = (name: string, protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `${name} は ${protocols.map((p) => `${p}//`).join(" か ")} で始まる URL にしてください。`,
  });

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
};

const Env = z.object({
  PORT: whole("PORT", 0, 65535).default(3000),
  HOST: z.string().min(1, { error: "HOST が空です。" }).default("127.0.0.1"),
  DATA_DIR: z.string().min(1, { error: "DATA_DIR が空です。" }).default(".data"),
  DATABASE_URL: url("DATABASE_URL", ["postgresql:", "postgres:"]).optional(),
  PREPARED: z.enum(["on", "off"], { error: "PREPARED は on か off にしてください。" }).default("on"),
  DEMO: z.enum(["0", "1"], { error: "DEMO は 0 か 1 にしてください。" }).optional(),
  PUBLIC_ORIGIN: url("PUBLIC_ORIGIN", ["http:", "https:"])
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: url("SMTP_URL", ["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().default("区民会議 <no-reply@localhost>"),
  WEB_CONCURRENCY: whole("WEB_CONCURRENCY", 1, 64).default(1),
  WORKER: z.enum(["on", "off"], { error: "WORKER は on か off にしてください。" }).default("on"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "LOG_LEVEL は trace debug info warn error fatal silent のどれかにしてください。",
    })
    .default("info"),
  TRUST_PROXY: whole("TRUST_PROXY", 0, 9).default(0),
  IDENTITY_URL: url("IDENTITY_URL", ["https:", "http:"]).optional(),
  IDENTITY_CLIENT_ID: z.string().optional(),
  IDENTITY_KEY: z.string().refine(isJson, { error: "IDENTITY_KEY は公開鍵の JWK（JSON）にしてください。" }).optional(),
  SECRET_KEY: z.string().optional(),
  SECRET_FILE: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, { error: "METRICS_TOKEN は16文字以上にしてください。" }).optional(),
});

export type Env = z.infer<typeof Env>;

/**
 * Reads the environment. Empty values count as unset.
 * @throws Error with one sentence naming each bad value.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => issue.message).join(" "));
}

let cached: Env | undefined;

export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The address people type, without a slash at the end. */
export function publicOrigin(): string {
  return env().PUBLIC_ORIGIN ?? `http://localhost:${env().PORT}`;
}

const loopback = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

/** Whether a name is that of this machine for itself alone. */
export const isLoopback = (hostname: string): boolean => loopback.has(hostname);

/** Whether nobody but this machine itself was meant to reach it. */
export const isForItself = (): boolean => [env().HOST, new URL(publicOrigin()).hostname].every(isLoopback);

/** Demo accounts sign in only where nobody else can reach them, or on purpose. */
export const demoSignInAllowed = (): boolean => env().DEMO === "1" || isForItself();
