import ICAL from "ical.js";
import { beforeEach, expect, it } from "vitest";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { wardCalendar } from "#app/domain/opendata/calendar.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** Read by a parser that is not ours. */
async function events() {
  const text = await wardCalendar("saiwai");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue("status"),
      description: event.description,
    };
  });
}

it("a sitting moved, put off and called off stays one event, each time a later word on it", async () => {
  const ref = await makeSession(world, "announced");
  const desk = await world.viewer("secretariat");
  const [first] = await events();
  expect(first).toMatchObject({ status: "CONFIRMED", summary: "第1回幸区区民会議" });
  await changeSession(desk, ref, {
    date: "2026-12-21",
    startTime: "18:30",
    endTime: "20:30",
    venueId: world.saiwai.venues[0]?.id ?? "",
    room: "大会議室",
    reason: "会場の都合",
  });
  const [moved] = await events();
  expect(moved).toMatchObject({ uid: first?.uid, start: "2026-12-21T09:30:00.000Z", status: "CONFIRMED" });
  await postponeSession(desk, ref, { reason: "台風のため" });
  const [postponed] = await events();
  expect(postponed).toMatchObject({ uid: first?.uid, status: "TENTATIVE" });
  await cancelSession(desk, ref, { reason: "台風のため" });
  const [cancelled] = await events();
  expect(cancelled).toMatchObject({ uid: first?.uid, status: "CANCELLED" });
  const sequences = [first, moved, postponed, cancelled].map((event) => event?.sequence ?? 0);
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(new Set(sequences).size).toBe(4);
  expect(await events()).toHaveLength(1);
});

it("holds no draft and no closed title, and survives hostile words", async () => {
  const desk = await world.viewer("secretariat");
  const ref = await makeSession(world, "announced");
  await makeSession(world, "draft");
  const added = { kind: "deliberation", addedReason: "急ぎのため" } as const;
  await addAgendaItem(desk, ref, { ...added, title: "CLOSED-ITEM", openness: "closed", closedGround: "personal" });
  await addAgendaItem(desk, ref, { ...added, title: "a;b,c\\nEND:VEVENT\\", openness: "open" });
  const all = await events();
  expect(all).toHaveLength(1);
  expect(all[0]?.description).toContain("a;b,c\\nEND:VEVENT\\");
  expect(all[0]?.description).not.toContain("CLOSED-ITEM");
});
