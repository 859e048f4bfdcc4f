import { beforeAll, describe, expect, it } from "vitest";
import { sessionCalendar } from "#app/domain/reports/session-calendar.server.ts";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { sessionState } from "#app/domain/sessions/sessions.policy.ts";
import { publicStates } from "#app/domain/sessions/state-where.ts";
import { monthAfter, weeksOf } from "#app/shared/months.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  for (const state of ["draft", "announced", "open", "closed", "cancelled", "postponed"] as const)
    await makeSession(world, state);
});

const listed = (query: string) => sessionIndex("saiwai", new URLSearchParams(query));

describe("the list of sittings", () => {
  it("never holds a draft", async () => {
    const { sessions, paging } = await listed("");
    expect(sessions.map(sessionState).toSorted()).toEqual(publicStates.toSorted());
    expect(paging.total).toBe(5);
  });

  it.each(publicStates)("of state %s holds those, and only those", async (state) => {
    const { sessions } = await listed(`state=${state}`);
    expect(sessions.map(sessionState)).toEqual([state]);
  });

  it("of a fiscal year holds that year's; what is no year or state is no filter", async () => {
    expect((await listed("year=2026")).paging.total).toBe(5);
    const none = await listed("year=1999");
    expect(none).toMatchObject({ sessions: [], paging: { total: 0 }, filter: { year: 1999, years: [2026, 1999] } });
    for (const query of ["year=x'--", "state=draft", "state=constructor", "page=-1"])
      expect((await listed(query)).paging.total, query).toBe(5);
  });
});

describe("the calendar", () => {
  it("has every announced sitting of its month, and no draft", async () => {
    const nobody = await world.viewer("anonymous");
    const { sessions } = await sessionCalendar(nobody, "saiwai", "2026-11");
    const later = await sessionCalendar(nobody, "saiwai", "2026-12");
    expect([...sessions, ...later.sessions].map(sessionState).toSorted()).toEqual(publicStates.toSorted());
    await expect(sessionCalendar(nobody, "saiwai", "2026-13")).rejects.toMatchObject({ kind: "not-found" });
  });

  it.each([
    ["2026-02", 4, 28],
    ["2026-11", 5, 30],
    ["2028-02", 5, 29],
    ["2026-08", 6, 31],
  ])("%s has %i weeks from Sunday and %i days", (month, weeks, days) => {
    const rows = weeksOf(month);
    expect(rows).toHaveLength(weeks);
    expect(rows.flat().filter((day) => day !== null)).toHaveLength(days);
    for (const week of rows)
      week.forEach((day, index) => {
        if (day) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(index);
      });
  });

  it("goes on over the turn of the year", () => {
    expect([monthAfter("2026-12"), monthAfter("2026-01", -1), monthAfter("2026-11", 14)]).toEqual([
      "2027-01",
      "2025-12",
      "2028-01",
    ]);
  });
});
