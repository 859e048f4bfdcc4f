import pino from "pino";
import { env } from "./env.server.ts";

/** Ids and outcomes only: no address, no name, no text a person wrote. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: ["req.headers.cookie", "req.headers.authorization"],
});
