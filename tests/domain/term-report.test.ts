import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { startTerm } from "#app/domain/councils/start-term.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { maskProposal } from "#app/domain/proposals/mask-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { termPage } from "#app/domain/reports/term-page.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { answerReportOpinion } from "#app/domain/term-reports/answer-report-opinion.server.ts";
import { askReportOpinions } from "#app/domain/term-reports/ask-report-opinions.server.ts";
import { carryMatters } from "#app/domain/term-reports/carry-matters.server.ts";
import { broughtOver, carryingPage } from "#app/domain/term-reports/carrying-page.server.ts";
import { correctReport } from "#app/domain/term-reports/correct-report.server.ts";
import { decidingItems } from "#app/domain/term-reports/deciding-items.server.ts";
import { draftReport } from "#app/domain/term-reports/draft-page.server.ts";
import { handOverReport } from "#app/domain/term-reports/hand-over-report.server.ts";
import { deskReport, reportPage } from "#app/domain/term-reports/report-page.server.ts";
import { writeChapter } from "#app/domain/term-reports/write-chapter.server.ts";
import { writeRecommendation } from "#app/domain/term-reports/write-recommendation.server.ts";
import { writeReport } from "#app/domain/term-reports/write-report.server.ts";
import { writeReportOpinion } from "#app/domain/term-reports/write-report-opinion.server.ts";
import { canonicalHash } from "#app/platform/canonical.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { makeWorld, today } from "#tests/support/make.ts";
import { makePart } from "#tests/support/parts.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

const partsNow = async () => (await db.termReport.findFirstOrThrow()).partsRevision;

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
  await handOverReport(desk, term, {
    handedOverOn: today,
    handedTo: "幸区長",
    decidedOther: "委員全員に書面で確かめた",
    sure: "on",
    revision: 1,
    parts: 1,
  });
  const before = await reportPage(anybody, term);
  expect(before).toMatchObject({ handedTo: "幸区長", record: { sessions: [{ name: "第1回幸区区民会議" }] } });
  expect((await termPage(anybody, "saiwai", "2")).report).toMatchObject({ title: "第2期 報告書" });
  await db.agendaItem.updateMany({ where: { position: 2 }, data: { title: "後から変わった議題" } });
  expect(await reportPage(anybody, term)).toEqual(before);
  const { content, sha256 } = await db.termReport.findFirstOrThrow();
  expect(canonicalHash(content as object)).toBe(sha256);
  await expect(db.termReport.updateMany({ data: { words: "書き換え" } })).rejects.toThrow("report_stays");
});

it("a 部会 writes its chapter, members are asked, the council decides, and a 提言 becomes a matter with a line", async () => {
  const world = await makeWorld();
  const { part, signedIn } = await makePart(world);
  const head = await signedIn(5);
  const desk = await world.viewer("secretariat");
  const ref = { ward: "saiwai", term: "2" };
  const source = await makeProposal(world, "assigned");
  await writeReport(desk, ref, { title: "第2期 報告書", words: "## はじめに" });
  // Every 部会 has a chapter from the start, which its own members write and others do not.
  const [chapter] = (await draftReport(desk, ref)).chapters;
  const at = { ...ref, chapter: chapter?.id ?? "" };
  await writeChapter(head, at, { title: "安全部会", words: "夜道を歩きました。", revision: 1 });
  const outsider = await world.viewer("member");
  const isIn = await db.subcommitteeMember.count({
    where: { subcommitteeId: part, memberId: { in: [...outsider.memberIds] } },
  });
  expect(isIn).toBe(0);
  await expect(writeChapter(outsider, at, { title: "安全部会", words: "違う。", revision: 2 })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(writeChapter(desk, at, { title: "安全部会", words: "古い。", revision: 1 })).rejects.toMatchObject({
    stored: { revision: 2 },
  });
  await writeRecommendation(
    desk,
    { ...ref, recommendation: null },
    { title: "夜道の明かり", words: "足元の明かりを増やしてください。", sources: [source.ref.proposal] },
  );
  await askReportOpinions(desk, ref, { commentsUntil: addDays(today, 7) });
  expect(await db.notice.count({ where: { kind: "report-opinions" } })).toBe(
    await db.member.count({ where: { accountId: { not: null } } }),
  );
  const { id: opinion } = await writeReportOpinion(outsider, ref, { text: "図がほしいです。" });
  await answerReportOpinion(desk, { ...ref, opinion }, { answer: "図を加えました。" });
  expect((await draftReport(outsider, ref)).opinions).toMatchObject([
    { text: "図がほしいです。", answer: "図を加えました。" },
  ]);
  // The draft is for members and the desk alone.
  await expect(draftReport(await world.viewer("anonymous"), ref)).rejects.toMatchObject({ kind: "forbidden" });
  for (const role of ["resident", "office", "foreignSecretariat"] as const)
    await expect(draftReport(await world.viewer(role), ref), role).rejects.toMatchObject({ kind: "not-found" });
  const handing = {
    handedOverOn: today,
    handedTo: "幸区長",
    decidedOther: "",
    sure: "on",
    revision: 1,
    parts: await partsNow(),
  } as const;
  await expect(handOverReport(desk, ref, handing)).rejects.toMatchObject({ field: "decidedItemId" });
  // What is not finished is said first.
  await expect(
    handOverReport(desk, ref, { ...handing, decidedOther: "書面で", sure: undefined }),
  ).rejects.toMatchObject({
    field: "sure",
    message: expect.stringContaining("この期は、まだ終わっていません。"),
  });
  await makeSession(world, "closed");
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  // What was voted down decided nothing.
  await db.agendaItem.update({ where: { id: item.id }, data: { result: "voted" } });
  expect(await decidingItems("saiwai", item.id)).toEqual([]);
  await db.agendaItem.update({ where: { id: item.id }, data: { result: "no_objection" } });
  // A chapter that was written since is read before it goes out for good.
  const { chapters } = await draftReport(desk, ref);
  const written = { ...ref, chapter: chapters[0]?.id ?? "" };
  await writeChapter(desk, written, { title: "安全部会", words: "歩いて調べ、まとめました。", revision: 2 });
  await expect(handOverReport(desk, ref, { ...handing, decidedItemId: item.id })).rejects.toMatchObject({
    message: expect.stringContaining("章か提言が書き直されました"),
  });
  await handOverReport(desk, ref, { ...handing, decidedItemId: item.id, parts: await partsNow() });
  const anybody = await world.viewer("anonymous");
  const report = await reportPage(anybody, ref);
  expect(report).toMatchObject({
    chapters: [{ title: "安全部会" }],
    decided: { name: expect.stringContaining("議題2") },
    recommendations: [{ title: "夜道の明かり", stage: "checking", answer: null }],
  });
  const advice = { ward: "saiwai", proposal: report.recommendations[0]?.key ?? "" };
  const page = await proposalPage(anybody, advice);
  expect(page.proposal.displayName).toBe("幸区区民会議（第2期）");
  expect(page.related.map(({ key }) => key)).toEqual([source.ref.proposal]);
  expect(page.steps[0]?.sentence).toBe("幸区区民会議（第2期）が、報告書で区に提言しました。");
  expect((await proposalPage(anybody, source.ref)).related[0]?.title).toBe("夜道の明かり");
  // It is owed an owner and an answer like any other; the public table has it, once.
  const table = await resultsPage(anybody, "saiwai", new URLSearchParams());
  expect(table.rows.filter(({ title }) => title === "夜道の明かり")).toHaveLength(1);
});

it("a new term takes over what has not ended, once, and says why; its page tells what became of it", async () => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "assigned");
  const done = await makeProposal(world, "done", "終わった提案");
  await db.term.updateMany({ where: { ordinal: 2 }, data: { endsOn: dayToColumn(addDays(today, 9)) } });
  const desk = await world.viewer("secretariat", new Date("2026-12-20T10:00:00+09:00"));
  await startTerm(desk, "saiwai", { startsOn: "2026-12-10", endsOn: "2028-12-09" });
  const term = { ward: "saiwai", term: "3" };
  expect((await carryingPage(desk, term)).matters.map((matter) => matter.id)).toEqual([id]);
  const reason = "前の期に終わらなかったため";
  await expect(carryMatters(desk, term, { proposals: [done.id], reason })).rejects.toMatchObject({
    field: "proposals",
  });
  await carryMatters(desk, term, { proposals: [id], reason });
  await expect(carryMatters(desk, term, { proposals: [id], reason })).rejects.toMatchObject({ field: "proposals" });
  expect(await broughtOver(desk, term)).toMatchObject([{ key: ref.proposal, stage: "considering" }]);
  // Its proposer hears of it; a term that is over takes over nothing.
  const told = await db.notice.findFirstOrThrow({ where: { kind: "proposal-carried" } });
  const row = await loadNotice(told.id);
  expect(JSON.stringify(row && (await composeLetter(row, desk.now)))).toContain("前の期に終わらなかったため");
  const old = { ward: "saiwai", term: "2" };
  await expect(carryMatters(desk, old, { proposals: [id], reason })).rejects.toMatchObject({
    message: expect.stringContaining("期は終わっています"),
  });
  const steps = (await proposalPage(await world.viewer("anonymous", desk.now), ref)).steps;
  expect(steps.find(({ sentence }) => sentence.includes("引き継ぎました"))?.reason).toBe(reason);
});

it("a report that was handed over is put right beside it, and keeps no name that was masked since", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const term = { ward: "saiwai", term: "2" };
  const { ref, id } = await makeProposal(world, "assigned", "CANARY-NAME さんの家の前が暗い");
  const session = await makeSession(world, "closed");
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  await db.agendaItemProposal.create({ data: { itemId: item.id, proposalId: id, linkedAt: desk.now } });
  expect(session.session).toBeTruthy();
  await writeReport(desk, term, { title: "報告書", words: "## はじめに" });
  await writeRecommendation(
    desk,
    { ...term, recommendation: null },
    { title: "明かり", words: "増やしてください。", sources: [ref.proposal] },
  );
  const handing = { handedOverOn: today, handedTo: "幸区長", decidedOther: "書面で", sure: "on", revision: 1 } as const;
  await handOverReport(desk, term, { ...handing, parts: await partsNow() });
  const anybody = await world.viewer("anonymous");
  expect(JSON.stringify(await reportPage(anybody, term))).toContain("CANARY-NAME");
  const { title, body, wish, landmark, displayName } = (await proposalPage(desk, ref)).proposal;
  await maskProposal(await world.viewer("secretariat", new Date(desk.now.getTime() + 60_000)), ref, {
    title: title.replace("CANARY-NAME", "●"),
    body: body.replace("CANARY-NAME", "●"),
    wish,
    landmark,
    displayName,
    reason: "名前があるため",
    revision: 1,
  });
  const shown = await reportPage(anybody, term);
  expect(JSON.stringify(shown)).not.toContain("CANARY-NAME");
  expect(shown.record.proposals).toMatchObject([{ title: "● さんの家の前が暗い" }]);
  await correctReport(desk, term, { place: "はじめに", before: "3回", after: "4回", reason: "数え間違い" });
  const { sha256, errata } = await reportPage(anybody, term);
  expect([sha256, errata.length]).toEqual([shown.sha256, 1]);
  expect(errata).toMatchObject([{ before: "3回", after: "4回" }]);
});
