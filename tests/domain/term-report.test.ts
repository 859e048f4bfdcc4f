import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { makeWorld } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

it("a term's report is its record, and hands over what has not ended", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const ref = await makeSession(world, "open");
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  const { id } = await makeProposal(world, "assigned");
  await db.agendaItemProposal.create({ data: { itemId: item.id, proposalId: id, linkedAt: desk.now } });
  await closeSession(desk, ref, { time: "10:00", adjournReason: "終了の時刻になったため" });
  const before = await termPage("saiwai", "2");
  expect(before).toMatchObject({
    members: 19,
    bases: ["団体推薦19名"],
    sessions: [{ name: "第1回幸区区民会議", items: [{ title: "公園の夜間照明", result: "継続審議" }] }],
    carried: [{ name: "第1回 議題2「公園の夜間照明」" }],
    proposals: [{ title: "公園の園路が夜に暗い", isOpen: true }],
  });
  await carryAgendaItem(desk, { ...ref, item: "2" }, { sessionId: (await draftSession(desk, "saiwai")).id });
  expect((await termPage("saiwai", "2")).carried).toEqual([]);
  for (const ordinal of ["1", "0", "x", "99999"])
    await expect(termPage("saiwai", ordinal)).rejects.toMatchObject({ kind: "not-found" });
});
