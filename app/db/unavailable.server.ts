/** Codes of PostgreSQL (Appendix A), of sockets and of the client library that say: nothing is wrong but the database. */
const codes =
  /^(08...|53...|57P0[1-5]|57014|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOTFOUND|P10(01|02|08|11|17)|P2024|P2028)$/;
const words =
  /timeout exceeded when trying to connect|timeout expired|Connection terminated|is not queryable|Query read timeout|Can't reach database server|the database system is|Unable to start a transaction|Transaction (API error|already closed)/;
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

/**
 * Whether an error says that the database cannot be reached, is starting, stopping, frozen or full: nobody's fault who
 * asked, and over when it is. Errors of the client library carry the driver's as their cause.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, originalCode, kind, message, cause, meta, errors } = error as Record<string, unknown>;
  if ([code, originalCode].some((one) => typeof one === "string" && codes.test(one))) return true;
  if (typeof kind === "string" && kinds.has(kind)) return true;
  if (typeof message === "string" && words.test(message.slice(0, 2000))) return true;
  const inside = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [...inside, ...(Array.isArray(errors) ? errors : [])].some((one) => isUnavailable(one, depth + 1));
}
