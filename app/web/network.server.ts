import type { IncomingMessage } from "node:http";
import { env } from "../platform/env.server.ts";
import { networkOfAddress } from "../shared/networks.ts";

/**
 * The network a request comes from, past as many proxies as are trusted. Null where a proxy stands in front and has not
 * said for whom it asks, as before the head of a request was read.
 */
export function networkOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string | null {
  const hops = env().TRUST_PROXY;
  const told = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (hops > 0 && told.length === 0) return null;
  const all = [socket.remoteAddress ?? "", ...told.toReversed()];
  return networkOfAddress(all[Math.min(hops, all.length - 1)] ?? "");
}
