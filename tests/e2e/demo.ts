/** The keys of what the demo holds: their year and number depend on the day on which it was loaded. */
import { instantAt } from "#app/shared/dates.ts";
import { query } from "#tests/support/database.ts";
import { dayAhead } from "./clock.ts";

type Row = { fiscalYear: number; number: number };

async function keyOf(sql: string, values: unknown[]): Promise<string> {
  const [row] = await query<Row>(process.env.E2E_DATABASE_URL ?? "", sql, values);
  if (!row) throw new Error(`not in the demo: ${values.join(", ")}`);
  return `${row.fiscalYear}-${row.number}`;
}

export const proposalOf = (ward: string, title: string): Promise<string> =>
  keyOf(
    `SELECT "fiscalYear", "Proposal".number FROM "Proposal" JOIN "Ward" ON "Ward".id = "wardId"
     WHERE slug = $1 AND title = $2`,
    [ward, title],
  );

/** The sitting that the demo announced for so many days from its loading, which may have been before midnight. */
export const sittingOn = (ward: string, days: number): Promise<string> =>
  keyOf(
    `SELECT "fiscalYear", "CouncilSession".number FROM "CouncilSession" JOIN "Ward" ON "Ward".id = "wardId"
     WHERE slug = $1 AND "startsAt" BETWEEN $2::timestamptz - interval '1 day' AND $2::timestamptz + interval '1 day'
     ORDER BY "announcedAt" LIMIT 1`,
    [ward, instantAt(dayAhead(days), "00:00")],
  );
