/** 運営状況 and 引継ぎ: numbers that agree with the rows they are counted from, and nothing that nobody has. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { enterCosts } from "#app/domain/councils/enter-costs.server.ts";
import { handoverPage } from "#app/domain/desk/handover-page.server.ts";
import { writeNote } from "#app/domain/proposals/write-note.server.ts";
import { activityCsv } from "#app/domain/reports/activity-csv.server.ts";
import { activityPage } from "#app/domain/reports/activity-page.server.ts";
import { makeWorld, now } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

it("a year is counted from its rows: sittings, members called and come, observers, answers, costs", async () => {
  const world = await makeWorld();
  const anybody = await world.viewer("anonymous");
  await makeSession(world, "closed", 13);
  await makeSession(world, "cancelled");
  await db.councilSession.updateMany({ where: { closedAt: { not: null } }, data: { observerCount: 4 } });
  await makeProposal(world, "answered");
  await makeProposal(world, "published", "ほかの提案");
  await enterCosts(await world.viewer("secretariat"), "saiwai", {
    fiscalYear: 2026,
    allowance: 600_000,
    other: 0,
    seen: "",
  });
  const page = await activityPage(anybody, "saiwai", null);
  expect(page.bodies).toEqual([
    { name: "幸区区民会議", held: 1, lapsed: 0, cancelled: 1, called: 19, came: 13, observers: 4 },
  ]);
  expect(page.counts).toMatchObject({ received: 2, answered: 1 });
  expect(page.classes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(page.costs).toEqual([
    { kind: "allowance", yen: 600_000 },
    { kind: "other", yen: 0 },
  ]);
  const { name, text } = await activityCsv(anybody, "saiwai", "2026");
  expect(name).toBe("activity-saiwai-2026.csv");
  expect(text).toContain("2026,出席率,幸区区民会議,68.4,%");
  expect(text).toContain("2026,費用,委員の報酬・謝礼,600000,円");
  // Whoever had the form open when another saved reads that first.
  await expect(
    enterCosts(await world.viewer("manager"), "saiwai", { fiscalYear: 2026, allowance: 1, seen: "" }),
  ).rejects.toMatchObject({
    stored: {
      differences: [
        { stored: "600000", typed: "1" },
        { stored: "0", typed: "" },
      ],
    },
  });
  // Entered again, what is left empty is not known any more; another year is another's.
  await enterCosts(await world.viewer("secretariat"), "saiwai", {
    fiscalYear: 2026,
    printing: 1000,
    seen: "allowance:600000 other:0",
  });
  expect((await activityPage(anybody, "saiwai", "2026")).costs).toEqual([{ kind: "printing", yen: 1000 }]);
  const events = await db.auditEvent.findMany({ where: { action: "council.costs-entered" } });
  expect(JSON.stringify(events.map(({ details }) => details))).toContain("printing::1000");
  // What was closed again for want of members was no sitting, and nobody counted its observers.
  await db.councilSession.updateMany({
    where: { closedAt: { not: null } },
    data: { lapsedAt: now, observerCount: null },
  });
  expect((await activityPage(anybody, "saiwai", "2026")).bodies).toMatchObject([
    { held: 0, lapsed: 1, observers: null },
  ]);
  expect(await activityPage(anybody, "saiwai", "2025")).toMatchObject({ bodies: [], costs: [], after: 2026 });
  // A year that has not come, or is none, is this year's page.
  for (const asked of ["2099", "20x6", "'--"]) expect((await activityPage(anybody, "saiwai", asked)).year).toBe(2026);
});

it("引継ぎ lists all that is open, an office its own; what nobody has stands first", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const assigned = await makeProposal(world, "assigned");
  await makeProposal(world, "published", "担当のない提案");
  await makeProposal(world, "done", "終わった提案");
  await writeNote(desk, assigned.ref, { text: "現地を測った。" });
  const page = await handoverPage(desk, "saiwai");
  expect(page.orphans.map(({ title }) => title)).toEqual(["担当のない提案"]);
  expect(page.offices.flatMap(({ matters }) => matters.map(({ title }) => title))).toEqual(["公園の園路が夜に暗い"]);
  const office = await world.viewer("office");
  const own = await handoverPage(office, "saiwai");
  expect(own).toMatchObject({
    orphans: [],
    desk: null,
    offices: [{ matters: [{ title: "公園の園路が夜に暗い", note: "現地を測った。" }] }],
  });
  expect((await handoverPage(await world.viewer("otherOffice"), "saiwai")).offices).toEqual([]);
  // Whose last clerk has gone, an office has nobody.
  const grants = await db.grant.findMany({ where: { role: "office", office: { proposals: { some: {} } } } });
  await db.grant.updateMany({
    where: { id: { in: grants.map(({ id }) => id) } },
    data: { endedAt: desk.now, endedReason: "異動" },
  });
  expect((await handoverPage(desk, "saiwai")).orphans.map(({ title }) => title)).toContain("公園の園路が夜に暗い");
});
