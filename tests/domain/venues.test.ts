import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { deskSettings } from "#app/domain/desk/desk-settings.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { reviseVenue } from "#app/domain/wards/revise-venue.server.ts";
import { dayOf, timeOf } from "#app/shared/dates.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

it("a place that is described anew keeps its old words for sittings that are over, and no list shows it twice", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const nobody = await world.viewer("anonymous");
  const past = await makeSession(world, "closed");
  const coming = await makeSession(world, "announced");
  const venue = (await db.councilSession.findFirstOrThrow({ where: { closedAt: { not: null } } })).venueId;
  const before = await db.venue.findUniqueOrThrow({ where: { id: venue } });
  const { id: _, wardId: __, currentId: ___, ...words } = before;
  const listed = async () => (await deskSettings(desk, "saiwai")).venues.map(({ name }) => name);
  const count = (await listed()).length;

  await reviseVenue(desk, { ward: "saiwai", venue }, { ...words, name: "幸区新会館", address: "川崎市幸区2番" });
  await reviseVenue(desk, { ward: "saiwai", venue }, { ...words, name: "幸区新会館", address: "川崎市幸区3番" });

  const placeOf = async (ref: typeof past) => (await sessionPage(nobody, ref)).session.venue;
  expect(await placeOf(past)).toMatchObject({ name: before.name, address: before.address });
  expect(await placeOf(coming)).toMatchObject({ name: "幸区新会館", address: "川崎市幸区3番" });
  expect(await listed()).toHaveLength(count);
  expect(await listed()).not.toContain(before.name);

  // What is kept for the past is no place to sit at again, nor one to be described anew.
  const kept = await db.venue.findFirstOrThrow({ where: { currentId: venue } });
  await expect(reviseVenue(desk, { ward: "saiwai", venue: kept.id }, words)).rejects.toMatchObject({
    kind: "not-found",
  });
  await db.councilSession.updateMany({ data: { venueId: kept.id } });
  const { id } = await draftSession(desk, "saiwai");
  const draft = await db.councilSession.findUniqueOrThrow({ where: { id } });
  expect(draft.venueId).toBe(venue);
  await expect(
    reviseSession(
      desk,
      { ward: "saiwai", session: id },
      {
        title: draft.title,
        date: dayOf(draft.startsAt),
        startTime: timeOf(draft.startsAt),
        endTime: timeOf(draft.endsAt),
        venueId: kept.id,
        room: draft.room,
        onlineMode: "none",
        revision: draft.revision,
      },
    ),
  ).rejects.toMatchObject({ kind: "not-found" });
});
