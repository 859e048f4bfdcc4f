/** The demo loads on whatever day it is loaded, and what it shows is true. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { verifyHandlings, verifyTallies } from "#app/domain/reports/verify-tallies.server.ts";
import { responseStatuses } from "#app/domain/responses/responses.schema.ts";
import { openingDayUntil } from "#app/platform/holidays.server.ts";
import { dayFromColumn } from "#app/shared/dates.ts";
import { loadDemo } from "#prisma/seed/demo.ts";
import { emptyDatabase } from "#scripts/database/empty.ts";

beforeEach(() => emptyDatabase(process.env.DATABASE_URL ?? ""));

it.each([
  ["after the September holidays", "2026-12-03"],
  ["on a Thursday", "2026-12-10"],
  ["after New Year", "2027-03-14"],
])("the demo loads %s", { timeout: 120_000 }, async (_, day) => {
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
