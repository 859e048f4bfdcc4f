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
export function causeOf(error: unknown): { name: string; codes?: string[]; at?: string } {
  if (typeof error !== "object" || error === null) return { name: typeof error };
  const { name, stack } = error as { name?: unknown; stack?: unknown };
  const at = /\((.+?:\d+:\d+)\)|at (\/.+?:\d+:\d+)/.exec(typeof stack === "string" ? stack.slice(0, 4000) : "");
  const codes = [...new Set(codesOf(error))];
  return {
    name: typeof name === "string" ? name : error.constructor.name,
    ...(codes.length > 0 ? { codes } : {}),
    ...(at ? { at: at[1] ?? at[2] ?? "" } : {}),
  };
}

/** What an error and those within it are called by: of a library, of its driver, of the database, of the system. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, kind, cause, meta, errors } = error as Record<string, unknown>;
  const own = [code, originalCode, kind].filter((one) => typeof one === "string" && /^[A-Za-z0-9_]{1,40}$/.test(one));
  const inside = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [
    ...(own as string[]),
    ...[...inside, ...(Array.isArray(errors) ? errors.slice(0, 5) : [])].flatMap((one) => codesOf(one, depth + 1)),
  ];
}
