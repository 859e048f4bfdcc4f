/** 統合・分割・関係: the line goes on through all of them. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { similarAtTriage, similarProposals } from "#app/domain/proposals/similar-proposals.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { relateProposals } from "#app/domain/ties/relate-proposals.server.ts";
import { splitProposal } from "#app/domain/ties/split-proposal.server.ts";
import { keyOfNumber, MergeInput } from "#app/domain/ties/ties.schema.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeAccount, makeWorld, now, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const reason = "同じ内容のため";

type Ref = { ward: string; proposal: string };
const lineOf = async (world: World, ref: Ref) =>
  (await proposalPage(await world.viewer("anonymous"), ref)).steps.map(({ sentence }) => sentence);

async function answer(world: World, ref: Ref) {
  const input = { status: "will_do", text: "加えます。", reason: "基準を下回るため", memo: "" } as const;
  await submitResponse(await world.viewer("office", later(5)), ref, input);
  await publishResponse(await world.viewer("secretariat", later(6)), ref, { passReason: "担当課で対応できるため" });
}

describe("統合", () => {
  it("three become one: each line leads on to the one answer, and each writer is told of it once", async () => {
    const world = await makeWorld();
    const neighbour = await makeAccount("resident07", "塚越の区民", [{ role: "resident", wardId: world.saiwai.id }]);
    const one = await makeProposal(world, "published");
    const two = await makeProposal(world, "published", "公園が夜に暗くて怖い");
    const target = await makeProposal(world, "assigned", "公園の照明が足りない");
    await db.proposal.update({ where: { id: two.id }, data: { accountId: neighbour } });
    await supportProposal(await world.viewer("member"), one.ref);
    await supportProposal(await world.viewer("member"), target.ref);
    await supportProposal(await viewerOf(neighbour), one.ref);
    const desk = await world.viewer("secretariat", later(1));
    await mergeProposal(desk, one.ref, { into: two.ref.proposal, reason });
    await mergeProposal(await world.viewer("secretariat", later(2)), two.ref, { into: target.ref.proposal, reason });
    await answer(world, target.ref);
    const onward = ["道路公園センターが「実施する」と回答しました。", "道路公園センターが取組状況を報告します。"];
    for (const { ref } of [one, two, target]) expect(await lineOf(world, ref)).toEqual(expect.arrayContaining(onward));
    expect((await lineOf(world, one.ref)).slice(0, 4)).toEqual([
      "小倉の区民さんが困りごと・提案を出しました。",
      "事務局が受け付け、このサイトに掲載しました。",
      "ほかの提案と一つにまとめ、続きはそちらで進めます。",
      "ほかの提案と一つにまとめ、続きはそちらで進めます。",
    ]);
    // One member had backed both, one resident only the first: two people, not three.
    expect((await db.proposal.findUniqueOrThrow({ where: { id: target.id } })).supportCount).toBe(2);
    const told = await db.notice.findMany({ where: { kind: "proposal-answered" }, select: { accountId: true } });
    expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set([world.accounts.resident, neighbour]));
    expect(told).toHaveLength(2);
    // On the writer's own page it says where each goes on: at the end of the chain, not between.
    const { proposals } = await myPage(await world.viewer("resident"));
    const ends = proposals.flatMap(({ title, goesOn }) => (goesOn ? [[title, goesOn.href]] : []));
    const href = `/wards/saiwai/proposals/${target.ref.proposal}`;
    const titles = await db.proposal.findMany({
      where: { id: { in: [one.id, two.id] }, accountId: world.accounts.resident },
    });
    expect(ends.sort()).toEqual(titles.map(({ title }) => [title, href]).sort());
    expect(ends.length).toBeGreaterThan(0);
  });

  it("does not go into what has ended, into itself, or into what is not there", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "published");
    const { ref: over } = await makeProposal(world, "done");
    const desk = await world.viewer("secretariat");
    const into = (written: string) => mergeProposal(desk, ref, { into: written, reason });
    await expect(into(over.proposal)).rejects.toThrow("もう終わっています");
    await expect(into(ref.proposal)).rejects.toThrow("この提案そのもの");
    await expect(into("999")).rejects.toMatchObject({ field: "into", message: expect.stringContaining("ありません") });
  });

  it("two clerks who merge two into each other at once: one does, the other is told", async () => {
    const world = await makeWorld();
    const { ref: one } = await makeProposal(world, "published");
    const { ref: two } = await makeProposal(world, "published", "公園の照明が足りない");
    const desk = await world.viewer("secretariat");
    const outcomes = await Promise.allSettled([
      mergeProposal(desk, one, { into: two.proposal, reason }),
      mergeProposal(desk, two, { into: one.proposal, reason }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.proposal.count({ where: { ending: "merged" } })).toBe(1);
  });

  it.each([
    ["12", "2026-12"],
    ["第１２号", "2026-12"],
    ["令和7年度　第3号", "2025-3"],
    ["2024-9", "2024-9"],
  ])("a number written %s is %s", (written, key) => {
    const { into } = MergeInput.parse({ into: written, reason });
    expect(keyOfNumber(into, 2026)).toBe(key);
    expect(MergeInput.safeParse({ into: "十二", reason }).success).toBe(false);
  });
});

it("a matter that goes on within one promised for later says so, and its writer hears of the sitting, too", async () => {
  const world = await makeWorld();
  const neighbour = await makeAccount("resident07", "塚越の区民", [{ role: "resident", wardId: world.saiwai.id }]);
  const one = await makeProposal(world, "published");
  const target = await makeProposal(world, "assigned", "公園の照明");
  await db.proposal.update({ where: { id: one.id }, data: { accountId: neighbour } });
  const desk = await world.viewer("secretariat", later(1));
  await assignOffice(desk, target.ref, {
    officeId: world.saiwai.offices[0]?.id ?? "",
    dueOn: "2027-03-15",
    reason: "水道の工事を待つため",
    note: "",
  });
  await mergeProposal(desk, one.ref, { into: target.ref.proposal, reason });
  expect(await lineOf(world, one.ref)).toContain(
    "回答の期限を、令和8年12月8日(火)から令和9年3月15日(月)に延ばしました。",
  );
  const ref = await makeSession(world, "draft");
  const [startsAt, endsAt] = [later(60 * 24 * 20), later(60 * 24 * 20 + 120)];
  await db.councilSession.updateMany({ data: { startsAt, endsAt } });
  const item = await db.agendaItem.findFirstOrThrow({ orderBy: { position: "asc" } });
  await linkAgenda(desk, target.ref, { itemId: item.id, reason: "賛同が多いため" });
  await announceSession(await world.viewer("secretariat", later(2)), ref, {});
  const told = await db.notice.findMany({ where: { kind: "proposal-on-agenda" }, select: { accountId: true } });
  expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set([world.accounts.resident, neighbour]));
});

describe("統合先 off the site", () => {
  it("nothing of it is told to the other's writer, on the table, or to the other's office", async () => {
    const world = await makeWorld();
    const neighbour = await makeAccount("resident07", "塚越の区民", [{ role: "resident", wardId: world.saiwai.id }]);
    const one = await makeProposal(world, "assigned");
    const target = await makeProposal(world, "assigned", "CANARY-TARGET");
    await db.proposal.update({ where: { id: target.id }, data: { accountId: neighbour, body: "CANARY-TARGET" } });
    const desk = await world.viewer("secretariat", later(1));
    await mergeProposal(desk, one.ref, { into: target.ref.proposal, reason });
    await endPublication(desk, target.ref, { reason: "CANARY-TARGET の名前があるため" });
    await assignOffice(desk, target.ref, {
      officeId: world.saiwai.offices[1]?.id ?? "",
      dueOn: addDays(today, 9),
      note: "",
    });
    const office = await makeAccount("children", "担当", [
      { role: "office", wardId: world.saiwai.id, officeId: world.saiwai.offices[1]?.id },
    ]);
    const answered = {
      status: "will_do",
      text: "CANARY-TARGET に答えます。",
      reason: "CANARY-TARGET",
      memo: "",
    } as const;
    await submitResponse(await viewerOf(office, later(5)), target.ref, answered);
    await publishResponse(await world.viewer("secretariat", later(6)), target.ref, { passReason: "できるため" });
    const anybody = await world.viewer("anonymous", later(9));
    const seen = [
      await proposalPage(anybody, one.ref),
      await deskProposal(await world.viewer("office", later(9)), one.ref),
      await resultsPage(anybody, "saiwai", new URLSearchParams("all=1")),
    ];
    expect(JSON.stringify(seen)).not.toContain("CANARY-TARGET");
    expect(JSON.stringify(await deskProposal(desk, one.ref))).toContain("CANARY-TARGET");
    const letters = await db.notice.findMany({
      where: { accountId: world.accounts.resident, subjectId: target.id, queuedAt: { gte: later(1) } },
    });
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.map(({ kind }) => kind)).not.toContain("proposal-held");
    for (const { id } of letters) {
      const notice = await loadNotice(id);
      const letter = notice && (await composeLetter(notice, now));
      expect(JSON.stringify(letter)).not.toContain("CANARY-TARGET");
      expect(letter?.paragraphs[0]).toContain("新しい動きがありました");
    }
    const own = await db.notice.findFirstOrThrow({ where: { accountId: neighbour, kind: "proposal-answered" } });
    const notice = await loadNotice(own.id);
    expect(JSON.stringify(notice && (await composeLetter(notice, now)))).toContain("CANARY-TARGET に答えます。");
  });
});

describe("分割", () => {
  it("gives the part a number of its own, with the day and the promises of the whole", async () => {
    const world = await makeWorld();
    const whole = await makeProposal(world, "published");
    const desk = await world.viewer("secretariat", later(3));
    const { key } = await splitProposal(desk, whole.ref, {
      title: "園路の段差",
      body: "段差もあります。",
      reason: "担当課が分かれるため",
    });
    const part = await db.proposal.findFirstOrThrow({ where: { number: Number(key.split("-")[1]) } });
    const before = await db.proposal.findUniqueOrThrow({ where: { id: whole.id } });
    expect(part).toMatchObject({
      accountId: before.accountId,
      receivedAt: before.receivedAt,
      answerBy: before.answerBy,
      publishedAt: null,
      supportCount: 0,
    });
    const page = await proposalPage(await world.viewer("resident"), { ward: "saiwai", proposal: key });
    expect(page.steps.slice(0, 2)).toMatchObject([
      { sentence: "小倉の区民さんが困りごと・提案を出しました。", at: now },
      {
        sentence: "一つの提案から、この提案に分けました。",
        reason: "担当課が分かれるため",
        link: { label: "第1号「公園の園路が夜に暗い」" },
      },
    ]);
    const { steps } = await proposalPage(await world.viewer("anonymous"), whole.ref);
    // The part is not on the site yet: its name is nobody's to read.
    expect(steps.find(({ sentence }) => sentence.startsWith("内容の一部"))?.link).toBeNull();
  });
});

describe("関係する提案", () => {
  it("each page names the other once it is published, and they are tied once", async () => {
    const world = await makeWorld();
    const one = await makeProposal(world, "published");
    const two = await makeProposal(world, "received", "園路の段差");
    const desk = await world.viewer("secretariat");
    await relateProposals(desk, one.ref, { other: two.ref.proposal, reason: "同じ公園のため" });
    await expect(relateProposals(desk, two.ref, { other: one.ref.proposal, reason })).rejects.toThrow("もう結び付いて");
    const page = async (ref: Ref) => proposalPage(await world.viewer("anonymous"), ref);
    expect((await page(one.ref)).related).toEqual([]);
    await db.proposal.update({ where: { id: two.id }, data: { publishedAt: now } });
    expect((await page(one.ref)).related).toMatchObject([{ title: "園路の段差", reason: "同じ公園のため" }]);
    expect((await page(two.ref)).related).toMatchObject([{ title: "公園の園路が夜に暗い" }]);
  });
});

describe("似ている提案", () => {
  it("ranks by shared words, then by town and theme, and leaves out what is not public", async () => {
    const world = await makeWorld();
    await makeProposal(world, "published", "公園の園路が夜に暗い");
    await makeProposal(world, "published", "一時預かりを申し込みたい");
    await makeProposal(world, "received", "夜の公園の園路が暗い");
    const near = await makeProposal(world, "published", "公園の園路が、夜に　暗い");
    const town = (await db.town.findFirstOrThrow({ where: { wardId: world.saiwai.id } })).id;
    await db.proposal.update({ where: { id: near.id }, data: { townId: town } });
    const words = { title: "夜の公園の園路が暗くて怖い", body: "夜の公園の園路が暗くて怖いです。" };
    expect((await similarProposals("saiwai", { ...words, townId: town })).map(({ title }) => title)).toEqual([
      "公園の園路が、夜に　暗い",
      "公園の園路が夜に暗い",
    ]);
    expect(await similarProposals("saiwai", { title: "図書館", body: "図書館の本を増やしてほしい。" })).toEqual([]);
    expect(await similarProposals("tama", words)).toEqual([]);
    const all = await similarAtTriage("saiwai", await db.proposal.findUniqueOrThrow({ where: { id: near.id } }));
    expect(all.map(({ title }) => title)).toContain("夜の公園の園路が暗い");
    expect(all.map(({ title }) => title)).not.toContain("公園の園路が、夜に　暗い");
  });
});
