import pino from "pino";
import { env } from "./env.server.ts";

/** Ids and outcomes only: no address, no name, no text a person wrote. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: ["req.headers.cookie", "req.headers.authorization"],
});

/**
 * What an error was, for a line of the log: its kind, its code and where it came from, and never its own words, which
 * may repeat what a person wrote.
 */
export function causeOf(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: "not an error" };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const at = /\((.+?:\d+:\d+)\)|at (\/.+?:\d+:\d+)/.exec((error.stack ?? "").slice(0, 4000));
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : cause instanceof Error ? { code: cause.name } : {}),
    ...(at ? { at: at[1] ?? at[2] ?? "" } : {}),
  };
}
