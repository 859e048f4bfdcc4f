import canonicalize from "canonicalize";
import { sha256 } from "./secrets.server.ts";

/** SHA-256 over canonical JSON (RFC 8785): the same text has the same hash on every machine. */
export function canonicalHash(value: object): string {
  return sha256(canonicalize(value) ?? "");
}
