import { addDays, type Day, dayOf, fiscalYearOf } from "#app/shared/dates.ts";
import { query } from "#tests/support/database.ts";

const today = (): Day => dayOf(new Date());
export const dayAhead = (days: number): Day => addDays(today(), days);

/** The key of what got this number just now. */
export const keyNow = (number: string): string => `${fiscalYearOf(today())}-${number}`;

/** The day of an announced sitting has come: its appointed hour was a minute ago, or the day has just begun. */
export async function theDayComes(
  ward: string,
  key: string,
  databaseUrl = process.env.E2E_DATABASE_URL ?? "",
): Promise<void> {
  const [year, number] = key.split("-").map(Number);
  await query(
    databaseUrl,
    `UPDATE "CouncilSession" SET "endsAt" = now() + interval '2 hours',
       "startsAt" = greatest(now() - interval '1 minute', date_trunc('day', now(), 'Asia/Tokyo'))
     WHERE "fiscalYear" = $1 AND number = $2 AND "wardId" = (SELECT id FROM "Ward" WHERE slug = $3)`,
    [year, number, ward],
  );
}
