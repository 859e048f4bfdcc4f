import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { handOverReport } from "#app/domain/term-reports/hand-over-report.server.ts";
import { deskReport, reportPage } from "#app/domain/term-reports/report-page.server.ts";
import { writeReport } from "#app/domain/term-reports/write-report.server.ts";
import { canonicalHash } from "#app/platform/canonical.server.ts";
import { makeWorld, today } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

it("a term's report is its record, and hands over what has not ended", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const ref = await makeSession(world, "open");
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  const { id } = await makeProposal(world, "assigned");
  await db.agendaItemProposal.create({ data: { itemId: item.id, proposalId: id, linkedAt: desk.now } });
  await closeSession(desk, ref, { time: "10:00", adjournReason: "終了の時刻になったため" });
  const before = await termPage(desk, "saiwai", "2");
  expect(before).toMatchObject({
    members: 19,
    bases: ["団体推薦19名"],
    sessions: [
      {
        name: "第1回幸区区民会議",
        items: [{ result: "結果の記録なし" }, { title: "公園の夜間照明", result: "継続審議" }],
      },
    ],
    carried: [{ name: "第1回幸区区民会議 議題2「公園の夜間照明」" }],
    proposals: [{ title: "公園の園路が夜に暗い", isOpen: true }],
  });
  const { id: draft } = await draftSession(desk, "saiwai");
  await carryAgendaItem(desk, { ...ref, item: "2" }, { sessionId: draft });
  // A draft tells nobody that the matter is on its agenda.
  expect((await termPage(desk, "saiwai", "2")).carried).toHaveLength(1);
  const { key } = await announceSession(desk, { ward: "saiwai", session: draft }, {});
  expect((await termPage(desk, "saiwai", "2")).carried).toEqual([]);
  await cancelSession(desk, { ward: "saiwai", session: key }, { reason: "台風のため" });
  expect((await termPage(desk, "saiwai", "2")).carried).toHaveLength(1);
  for (const ordinal of ["1", "0", "x", "99999"])
    await expect(termPage(desk, "saiwai", ordinal)).rejects.toMatchObject({ kind: "not-found" });
});

it("a term prepared ahead is nobody's to read before it begins", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  await db.term.create({
    data: {
      councilId: world.council.id,
      ordinal: 3,
      startsOn: new Date("2028-04-08T00:00:00Z"),
      endsOn: new Date("2030-04-07T00:00:00Z"),
    },
  });
  await expect(termPage(desk, "saiwai", "3")).rejects.toMatchObject({ kind: "not-found" });
  expect((await termPage({ ...desk, now: new Date("2028-04-08T09:00:00+09:00") }, "saiwai", "3")).ordinal).toBe(3);
});

it("a 報告書 handed over stays as it was, with the record of that day; before, nobody outside reads it", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const anybody = await world.viewer("anonymous");
  const term = { ward: "saiwai", term: "2" };
  await makeSession(world, "closed");
  const { words } = await deskReport(desk, term);
  expect(words).toContain("## はじめに");
  await writeReport(desk, term, { title: "第2期 報告書", words: "## はじめに\n\n話し合いました。" });
  await expect(reportPage(anybody, term)).rejects.toMatchObject({ kind: "not-found" });
  expect((await termPage(anybody, "saiwai", "2")).report).toBeNull();
  await handOverReport(desk, term, { handedOverOn: today, handedTo: "幸区長", revision: 1 });
  const before = await reportPage(anybody, term);
  expect(before).toMatchObject({ handedTo: "幸区長", record: { sessions: [{ name: "第1回幸区区民会議" }] } });
  expect((await termPage(anybody, "saiwai", "2")).report).toMatchObject({ title: "第2期 報告書" });
  await db.agendaItem.updateMany({ where: { position: 2 }, data: { title: "後から変わった議題" } });
  expect(await reportPage(anybody, term)).toEqual(before);
  const { content, sha256 } = await db.termReport.findFirstOrThrow();
  expect(canonicalHash(content as object)).toBe(sha256);
  await expect(db.termReport.updateMany({ data: { words: "書き換え" } })).rejects.toThrow("report_stays");
});
