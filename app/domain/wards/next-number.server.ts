import type { Tx } from "../../db/client.server.ts";

/** The next number of a kind in a ward and fiscal year. The row stays locked until the act ends. */
export async function nextNumber(
  tx: Tx,
  wardId: string,
  fiscalYear: number,
  kind: "session" | "proposal",
): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "NumberCounter" ("wardId", "fiscalYear", kind, last) VALUES (${wardId}::uuid, ${fiscalYear}, ${kind}, 1)
    ON CONFLICT ("wardId", "fiscalYear", kind) DO UPDATE SET last = "NumberCounter".last + 1 RETURNING last`;
  return rows[0]?.last ?? 1;
}
