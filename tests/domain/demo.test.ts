/** The demo loads on whatever day it is loaded, and what it shows is true. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { verifyHandlings, verifyTallies } from "#app/domain/reports/verify-tallies.server.ts";
import { responseStatuses } from "#app/domain/responses/responses.schema.ts";
import { openingDayUntil } from "#app/platform/holidays.server.ts";
import { addDays, dayFromColumn } from "#app/shared/dates.ts";
import { loadDemo } from "#prisma/seed/demo.ts";
import { emptyDatabase } from "#scripts/database/empty.ts";

beforeEach(() => emptyDatabase(process.env.DATABASE_URL ?? ""));

/** By hand and before a tag every so many days of a year, the turns of the year included (npm run check:long). */
const every = Number(process.env.DEMO_EVERY ?? 0);
const turns = [
  "2027-11-24",
  "2026-12-03",
  "2026-12-10",
  "2026-12-31",
  "2027-01-01",
  "2027-03-14",
  "2027-03-31",
  "2027-04-01",
  "2028-02-29",
];
const manyDays = every
  ? [...turns, ...Array.from({ length: Math.floor(365 / every) }, (_, n) => addDays("2026-12-02", n * every))]
  : [];

it.each([
  ["where New Year pushes a promise to the day of its delay", "2027-01-10"],
  ...manyDays.map((day) => [`on ${day}`, day]),
])("the demo loads %s", { timeout: 120_000 }, async (_, day = "") => {
  await loadDemo(new Date(`${day}T10:00:00+09:00`));
  expect(await verifyTallies()).toEqual([]);
  expect(await verifyHandlings()).toEqual([]);

  const shown = await db.proposal.findMany({ where: { publishedAt: { not: null } } });
  expect(shown.length).toBeGreaterThanOrEqual(60);
  for (const { officeDueOn, nextReportOn } of shown) {
    for (const due of [officeDueOn, nextReportOn].flatMap((column) => (column ? [dayFromColumn(column)] : [])))
      expect(openingDayUntil(due)).toBe(due);
  }
  const { id: wardId } = await db.ward.findUniqueOrThrow({ where: { slug: "saiwai" } });
  const classes = await db.handlingTally.groupBy({ by: ["className"], where: { wardId } });
  const expected = [...responseStatuses, "referred", "withdrawn", "merged", "together", "unanswered"];
  expect(classes.map(({ className }) => className)).toEqual(expect.arrayContaining(expected));
});
