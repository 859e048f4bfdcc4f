import { db } from "../../db/client.server.ts";

let known: { cityName: string; isDemo: boolean } | undefined;

/** The city as far as it was read already: for what is said while the database is away. */
export const cityKnown = (): string => known?.cityName ?? "";

/** The city this installation serves, and whether it shows demo data. Read once: it is set before the server starts. */
export async function installation(): Promise<{ cityName: string; isDemo: boolean }> {
  if (known) return known;
  const row = await db.installation.findFirst();
  if (!row) return { cityName: "", isDemo: false };
  known = { cityName: row.cityName, isDemo: row.kind === "demo" };
  return known;
}
