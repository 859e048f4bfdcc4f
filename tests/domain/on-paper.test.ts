/** Words without an account: their number leads to the answer wherever the matter went, and paper brings it home. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appealByReceipt } from "#app/domain/appeals/appeal-by-receipt.server.ts";
import { decideAppeal } from "#app/domain/appeals/decide-appeal.server.ts";
import { letterPage } from "#app/domain/desk/letter-page.server.ts";
import { today as workToday } from "#app/domain/desk/today.server.ts";
import { offerHelp } from "#app/domain/offers/offer-help.server.ts";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { postLetter } from "#app/domain/proposals/post-letter.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { receiptByCode, receiptStanding } from "#app/domain/reports/receipt-page.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { mergeProposal } from "#app/domain/ties/merge-proposal.server.ts";
import { splitProposal } from "#app/domain/ties/split-proposal.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { smallPhoto } from "#tests/support/pictures.ts";
import { addresses } from "#tests/support/routes.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const reason = "同じ内容のため";
const paper = {
  channel: "paper",
  title: "水飲み場の水",
  body: "水が出ません。",
  town: "ward",
  landmark: "",
  wish: "",
  publication: "ward-only",
} as const;

async function entered(world: World, more: Partial<Parameters<typeof enterProposal>[2]> = {}) {
  const desk = await world.viewer("secretariat");
  const { key, receiptCode } = await enterProposal(desk, "saiwai", { ...paper, ...more });
  const ref = { ward: "saiwai", proposal: key };
  const standing = async () => {
    const receipt = await receiptByCode(receiptCode);
    return receipt ? receiptStanding(receipt) : [];
  };
  return { desk, ref, standing, digits: receiptCode };
}

async function answer(world: World, ref: { ward: string; proposal: string }) {
  const office = world.saiwai.offices[0]?.id ?? "";
  await assignOffice(await world.viewer("secretariat"), ref, { officeId: office, dueOn: addDays(today, 6), note: "" });
  const input = { status: "consider", text: "調べます。", reason: "原因が分からないため", memo: "" } as const;
  await submitResponse(await world.viewer("office"), ref, { ...input, nextReportOn: addDays(today, 62) });
  await publishResponse(await world.viewer("secretariat", later(2)), ref, { passReason: "担当課で対応できるため" });
}

it("the number shows the answer with its reason and the next report, and asks nobody for an address they never gave", async () => {
  const world = await makeWorld();
  const { ref, standing } = await entered(world);
  expect(await standing()).toMatchObject([{ isUnconfirmed: false, key: null, response: null }]);
  await answer(world, ref);
  expect(await standing()).toMatchObject([
    {
      answerBy: null,
      nextReportOn: addDays(today, 62),
      response: { status: "検討する", reason: "原因が分からないため", at: later(2) },
    },
  ]);
});

it("words that were merged have the other's answer, as long as everybody may read it; what was split off is there too", async () => {
  const world = await makeWorld();
  const { desk, ref, standing } = await entered(world, { publication: "public" });
  const target = await makeProposal(world, "published");
  await splitProposal(desk, ref, { title: "ベンチ", body: "座るところがない。", reason: "別のことのため" });
  await mergeProposal(desk, ref, { into: target.ref.proposal, reason });
  await answer(world, target.ref);
  const [own, part] = await standing();
  expect(own).toMatchObject({ isSelf: true, stage: "統合", goesOn: { response: { text: "調べます。" } } });
  expect(part).toMatchObject({ isSelf: false, title: "ベンチ", goesOn: null });
  const letter = await letterPage(desk, ref);
  expect(letter.own?.goesOn).toMatchObject({ response: { reason: "原因が分からないため" } });
  await endPublication(desk, target.ref, { reason: "名前があるため" });
  expect((await standing())[0]?.goesOn).toBe("unlisted");
  expect(JSON.stringify(await standing())).not.toContain("調べます。");
});

it("whoever wished for paper gets a letter after each answer, and the desk is told until it is posted", async () => {
  const world = await makeWorld();
  const { ref } = await entered(world, { wantsPost: "on" });
  const letters = async () => {
    const work = await workToday(await world.viewer("secretariat", later(3)), "saiwai");
    if (work.kind !== "secretariat") throw new Error("not the desk");
    return [...work.late, ...work.soon].filter(({ act }) => act === "手紙を印刷する").map(({ due }) => due);
  };
  expect(await letters()).toEqual([]);
  await answer(world, ref);
  expect(await letters()).toEqual([addDays(today, 3)]);
  const desk = await world.viewer("secretariat");
  const { dueAt, documentNumber } = await letterPage(desk, ref);
  expect(documentNumber).toBeNull();
  // What was printed before something newer went out is not the letter that is owed.
  await expect(postLetter(desk, ref, { dueAt: now.toISOString() })).rejects.toMatchObject({
    message: expect.stringContaining("印刷し直してから"),
  });
  await postLetter(desk, ref, { dueAt: dueAt ?? "" });
  expect(await letters()).toEqual([]);
  await expect(postLetter(desk, ref, { dueAt: dueAt ?? "" })).rejects.toMatchObject({ kind: "rule" });
});

it("an end without an answer is told by letter, too; what was not wished for is not owed", async () => {
  const world = await makeWorld();
  const wished = await entered(world, { wantsPost: "on" });
  const silent = await entered(world);
  for (const { desk, ref } of [wished, silent])
    await referElsewhere(desk, ref, { counter: "保険年金課", contact: "1階4番", reason: "手続きのため" });
  const due = await db.proposal.findMany({ where: { letterDueAt: { not: null } }, select: { number: true } });
  expect(due).toEqual([{ number: Number(wished.ref.proposal.split("-")[1]) }]);
  const letter = await letterPage(wished.desk, wished.ref);
  expect(letter.own).toMatchObject({
    stage: "ほかの窓口へ案内",
    end: { label: "案内の理由", reason: expect.stringContaining("保険年金課") },
  });
});

it("promises run from the day the paper came in, which lies neither ahead nor long ago", async () => {
  const world = await makeWorld();
  const { ref } = await entered(world, { publication: "public", receivedOn: addDays(today, -10) });
  const stored = await db.proposal.findFirstOrThrow();
  expect(stored.receivedAt.toISOString()).toBe(`${addDays(today, -10)}T03:00:00.000Z`);
  expect(stored.answerBy.getTime()).toBeLessThan(later(60 * 24 * 10).getTime());
  await publishProposal(await world.viewer("secretariat"), ref, { revision: 1 });
  const { steps } = await proposalPage(await world.viewer("anonymous"), ref);
  expect(steps[0]?.at).toEqual(stored.receivedAt);
  for (const receivedOn of [addDays(today, 1), addDays(today, -61)])
    await expect(entered(world, { receivedOn })).rejects.toMatchObject({ field: "receivedOn" });
});

it("what was split off goes home by post, too", async () => {
  const world = await makeWorld();
  const { desk, ref } = await entered(world, { publication: "public", wantsPost: "on" });
  const { key } = await splitProposal(desk, ref, { title: "ベンチ", body: "座る所がない。", reason: "別のことのため" });
  await answer(world, { ward: "saiwai", proposal: key });
  expect(await db.proposal.count({ where: { title: "ベンチ", letterDueAt: { not: null } } })).toBe(1);
});

it("every task leads to a page there is", async () => {
  const world = await makeWorld();
  const { ref } = await entered(world, { wantsPost: "on" });
  await answer(world, ref);
  const { ref: open } = await makeProposal(world, "assigned");
  await offerHelp(await world.viewer("member"), open, { words: "手伝えます。" });
  await addPhotos(await world.viewer("resident"), open, [asUpload("根.png", Buffer.from(smallPhoto, "base64"))]);
  const work = await workToday(await world.viewer("secretariat", later(3)), "saiwai");
  if (work.kind !== "secretariat") throw new Error("not the desk");
  const patterns = (await addresses()).map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`));
  const tasks = [...work.late, ...work.soon, ...work.later];
  expect(tasks.map(({ act }) => act)).toEqual(
    expect.arrayContaining(["手紙を印刷する", "返事をする", "写真を確かめる", "様子を見る"]),
  );
  for (const { href } of tasks) {
    const [path = ""] = href.split("#");
    expect(
      patterns.some((pattern) => pattern.test(path)),
      href,
    ).toBe(true);
  }
});

it("whoever has no account asks for another look by their number, and reads there, and by post, what came of it", async () => {
  const world = await makeWorld();
  const { desk, ref, standing, digits } = await entered(world, { publication: "public", wantsPost: "on" });
  await answer(world, ref);
  const { dueAt } = await letterPage(desk, ref);
  await postLetter(desk, ref, { dueAt: dueAt ?? "" });
  const anybody = await world.viewer("anonymous", later(3));
  await expect(appealByReceipt(anybody, { digits: "1234567897", text: "納得できません。" })).rejects.toMatchObject({
    field: "digits",
  });
  await appealByReceipt(anybody, { digits, text: "CANARY-WHY 納得できません。" });
  expect((await standing())[0]?.appeal).toMatchObject({ subject: "answer", decidedAt: null });
  const appeal = { ward: "saiwai", appeal: (await db.appeal.findFirstOrThrow()).id };
  // Whoever put the answer out leaves the second look to somebody else.
  const decision = { decision: "keep", reason: "費用が足りないため" } as const;
  await expect(decideAppeal(desk, appeal, decision)).rejects.toMatchObject({ kind: "rule" });
  await decideAppeal(await world.viewer("manager", later(4)), appeal, decision);
  expect((await standing())[0]?.appeal).toMatchObject({ isGranted: false, reason: "費用が足りないため" });
  expect(JSON.stringify(await standing())).not.toContain("CANARY-WHY");
  expect((await letterPage(desk, ref)).dueAt).toBe(later(4).toISOString());
  // One with an account signs in instead.
  const { id } = await db.proposal.findFirstOrThrow();
  await db.proposal.update({ where: { id }, data: { accountId: world.accounts.resident } });
  await expect(appealByReceipt(anybody, { digits, text: "もう一度。" })).rejects.toMatchObject({ field: "digits" });
});
