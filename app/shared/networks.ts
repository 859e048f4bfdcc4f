/** Addresses as limits count them: one household or office has one IPv4 address, or 2^64 of IPv6 (RFC 6177). */

/**
 * The network an address is of: an IPv4 address itself, the first 64 bits of IPv6 in full and in small letters, and
 * whatever is neither as it came.
 */
export function networkOfAddress(address: string): string {
  const plain = (withoutPort(address).split("%")[0] ?? "").toLowerCase();
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (!plain.includes(":")) return plain;
  return `${groupsOf(plain).slice(0, 4).join(":")}::/64`;
}

/**
 * The site a network of IPv6 lies in, its first 48 bits: one subscriber may have been given all of it, 65,536 networks.
 * Null for IPv4, where an address tells nothing of others.
 * @param network as `networkOfAddress` gives it
 */
export const siteOfNetwork = (network: string): string | null =>
  network.endsWith("::/64") ? `${network.split(":").slice(0, 3).join(":")}::/48` : null;

/** Some proxies say the port, too: 203.0.113.9:51234, [2001:db8::1]:51234. */
function withoutPort(address: string): string {
  if (address.length > 60) return address.slice(0, 60);
  const [, bracketed] = /^\[([0-9a-fA-F:.%\w]{2,50})\](?::\d{1,5})?$/.exec(address) ?? [];
  const [, dotted] = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(address) ?? [];
  return bracketed ?? dotted ?? address;
}

/** The eight groups of an IPv6 address, `::` filled and leading zeros gone. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const filled = Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  const groups = [...(before ?? []), ...(tail === undefined ? [] : Array<string>(filled).fill("0")), ...(after ?? [])];
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
