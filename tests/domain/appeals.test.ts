/** 見直しの申出: whoever is not heard asks for another look, and another person gives it, with a reason. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appealDecision } from "#app/domain/appeals/appeal-decision.server.ts";
import { decisionOfOwn, hidingOfOwn } from "#app/domain/appeals/appeal-forms.server.ts";
import { appealHiding } from "#app/domain/appeals/appeal-hiding.server.ts";
import { decideAppeal } from "#app/domain/appeals/decide-appeal.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { today } from "#app/domain/desk/today.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { moderationPage } from "#app/domain/reports/moderation-page.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { makeAccount, makeWorld, now, viewerOf } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const day = 86_400_000;
const inDays = (days: number) => new Date(now.getTime() + days * day);
const keep = { decision: "keep", reason: "もう一度確かめましたが、変わりません。" } as const;
const grant = { decision: "grant", reason: "確かに、見落としていました。" } as const;

async function letterOf(kind: string) {
  const { id } = await db.notice.findFirstOrThrow({ where: { kind }, orderBy: [{ queuedAt: "desc" }, { id: "desc" }] });
  const notice = await loadNotice(id);
  return notice && (await composeLetter(notice, now));
}

it("a hidden opinion comes back when a second person finds that it should, and never by the first", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident", inDays(1));
  const { id: comment } = await postComment(resident, ref, { text: "公園の名前です。" });
  const at = { ...ref, comment };
  const clerk = await world.viewer("secretariat", inDays(2));
  await hideComment(clerk, at, { rule: "personal", reason: "人の名前と思われるため" });
  await expect(hidingOfOwn(await world.viewer("member"), at)).rejects.toMatchObject({ kind: "not-found" });
  // Nobody signed in is asked to do so: the letter leads there.
  await expect(hidingOfOwn(await world.viewer("anonymous"), at)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await hidingOfOwn(resident, at)).toMatchObject({ rule: "personal", reason: "人の名前と思われるため" });
  const { id: appeal } = await appealHiding(resident, at, { text: "公園の名前で、人ではありません。" });
  const tasks = await today(await world.viewer("manager", inDays(10)), "saiwai");
  expect(JSON.stringify(tasks)).toContain("見直しの申出（意見を見えなくしたこと）");
  await expect(decideAppeal(clerk, { ward: "saiwai", appeal }, grant)).rejects.toMatchObject({
    message: expect.stringContaining("初めに決めた人は"),
  });
  // The database keeps the second person, too.
  await expect(
    db.appeal.update({
      where: { id: appeal },
      data: { decidedAt: now, decidedById: clerk.accountId, isGranted: true, reason: "自分で" },
    }),
  ).rejects.toThrow(/Appeal_second_person/);
  await decideAppeal(await world.viewer("manager", inDays(4)), { ward: "saiwai", appeal }, grant);
  const page = await proposalPage(await world.viewer("anonymous"), ref);
  expect(page.talk.threads[0]?.comment?.text).toBe("公園の名前です。");
  expect([page.commentCount, page.talk.hidden, page.talk.restored]).toEqual([1, 1, 1]);
  expect((await letterOf("appeal-decided"))?.paragraphs.join()).toContain("元に戻しました");
  // Hidden again it is another decision, which may be appealed anew.
  await hideComment(clerk, at, { rule: "unrelated", reason: "別の理由" });
  await appealHiding(resident, at, { text: "関係があります。" });
  expect((await moderationPage(clerk, "saiwai")).years[0]?.appeals).toEqual([
    { subject: "comment", made: 2, granted: 1, kept: 0 },
  ]);
});

it("a declined proposal is looked at again: the line shows the appeal, the second look, and the new answer", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "answered");
  const resident = await world.viewer("resident", inDays(1));
  await expect(
    appealDecision(await world.viewer("member", inDays(1)), ref, { text: "わたしも" }),
  ).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect((await proposalPage(resident, ref)).viewer.canAppeal).toBe(true);
  const { id: appeal } = await appealDecision(resident, ref, { text: "通学路なのに、理由に触れていません。" });
  expect((await proposalPage(resident, ref)).viewer.canAppeal).toBe(false);
  await expect(appealDecision(resident, ref, { text: "もう一度" })).rejects.toMatchObject({
    message: expect.stringContaining("受け付けています"),
  });
  const second = await world.viewer("manager", inDays(2));
  await expect(decideAppeal(second, { ward: "saiwai", appeal }, grant)).rejects.toMatchObject({ field: "dueOn" });
  const dueOn = addDays(dayOf(inDays(2)), 14);
  await decideAppeal(second, { ward: "saiwai", appeal }, { ...grant, dueOn });
  expect((await letterOf("office-reconsider"))?.subject).toContain("改めて回答する依頼");
  // It is owed again: by the office, on the desk, in the public table and in what the proposer is promised.
  const owing = await world.viewer("office", inDays(3));
  expect(await today(owing, "saiwai")).toMatchObject({ toAnswer: [{ key: ref.proposal, dueOn }], toReport: [] });
  const [row] = (await resultsPage(owing, "saiwai", new URLSearchParams())).rows;
  expect(row).toMatchObject({ state: "open" });
  expect((await proposalPage(resident, ref)).proposal.stage).toBe("considering");
  await expect(finishProposal(owing, ref, { reason: "終わり" })).rejects.toMatchObject({ kind: "rule" });
  await expect(reportProgress(owing, ref, { text: "進みました。" })).rejects.toMatchObject({ kind: "rule" });
  const office = await world.viewer("office", inDays(3));
  const answer = { status: "will_do", text: "付けます。", reason: "通学路のため", memo: "" } as const;
  await submitResponse(office, ref, { ...answer, nextReportOn: addDays(dayOf(inDays(3)), 61) });
  await publishResponse(await world.viewer("secretariat", inDays(4)), ref, {});
  const page = await proposalPage(await world.viewer("anonymous", inDays(5)), ref);
  const said = page.steps.filter(({ state }) => state !== "ahead").map(({ sentence, reason }) => [sentence, reason]);
  expect(said.slice(-3)).toEqual([
    // What the resident wrote is not put on the line unread.
    [expect.stringContaining("さんが見直しを申し出ました。"), null],
    [expect.stringContaining("改めて回答します。"), "確かに、見落としていました。"],
    [expect.stringContaining("改めて「実施する」と回答しました。"), "通学路のため"],
  ]);
});

it("見送り can be appealed and stays where a second person agrees with it; after sixty days it cannot", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "dropped");
  await expect(appealDecision(await world.viewer("resident", inDays(61)), ref, { text: "遅い" })).rejects.toMatchObject(
    {
      message: expect.stringContaining("期間が過ぎています"),
    },
  );
  const resident = await world.viewer("resident", inDays(60));
  const { id: appeal } = await appealDecision(resident, ref, { text: "納得できません。" });
  await decideAppeal(await world.viewer("manager", inDays(60)), { ward: "saiwai", appeal }, keep);
  expect(await db.proposal.findFirstOrThrow()).toMatchObject({ ending: "dropped" });
  expect(await decisionOfOwn(resident, ref)).toMatchObject({ appeal: { isGranted: false, reason: keep.reason } });
});

it("what was kept off the site is decided anew; once it is on it, nobody reads what was said about that", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "held");
  const resident = await world.viewer("resident", inDays(1));
  const { id: appeal } = await appealDecision(resident, ref, { text: "CANARY 名前は書いていません。" });
  const desk = await world.viewer("manager", inDays(2));
  await expect(publishProposal(desk, ref, { revision: 1 })).rejects.toMatchObject({
    message: expect.stringContaining("申出に、まだ答えていません"),
  });
  await decideAppeal(desk, { ward: "saiwai", appeal }, { ...grant, reason: "CANARY 名前ではなかった。" });
  await publishProposal(desk, ref, { revision: 1 });
  const page = await proposalPage(await world.viewer("anonymous", inDays(3)), ref);
  expect(JSON.stringify(page)).not.toContain("CANARY");
  // Nothing is skipped: the line says that it was off, and why it came back, without the words.
  const said = page.steps.filter(({ state }) => state !== "ahead");
  expect(said.slice(1).map(({ sentence, reason }) => [sentence, reason])).toEqual([
    ["事務局が掲載しないことにしました。", null],
    [expect.stringContaining("見直しを申し出ました。"), null],
    [expect.stringContaining("掲載するかを改めて決めます。"), null],
    ["事務局が受け付け、このサイトに掲載しました。", null],
  ]);
});

it("whoever gave the 決裁 of an answer is no second person for it", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "answered");
  const { id: appeal } = await appealDecision(await world.viewer("resident"), ref, { text: "納得できません。" });
  const response = await db.wardResponse.findFirstOrThrow();
  await db.approvalRecord.create({
    data: {
      subject: "response",
      subjectId: response.id,
      mode: "on_screen",
      approverName: "課長",
      approverId: world.accounts.manager,
      decidedOn: now,
      recordedAt: now,
    },
  });
  await expect(decideAppeal(await world.viewer("manager"), { ward: "saiwai", appeal }, keep)).rejects.toMatchObject({
    message: expect.stringContaining("初めに決めた人は"),
  });
});

it("words that look personal are asked about; an appeal outlives its proposal's place on the site", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident", inDays(1));
  const other = await viewerOf(
    await makeAccount("resident51", "意見の人", [{ role: "resident", wardId: world.saiwai.id }]),
    inDays(1),
  );
  const { id: comment } = await postComment(other, ref, { text: "公園の名前です。" });
  const at = { ...ref, comment };
  const clerk = await world.viewer("secretariat", inDays(2));
  await hideComment(clerk, at, { rule: "personal", reason: "人の名前と思われるため" });
  await endPublication(clerk, ref, { reason: "別の理由" });
  const title = (await db.proposal.findFirstOrThrow()).title;
  expect((await letterOf("comment-hidden"))?.paragraphs.join()).not.toContain(title);
  await expect(appealHiding(other, at, { text: "電話 090-1234-5678 へ" })).rejects.toMatchObject({ field: "sure" });
  await appealHiding(other, at, { text: "人ではありません。" });
  expect(await hidingOfOwn(other, at)).toMatchObject({ title: null, appeal: { text: "人ではありません。" } });
  // And its proposer may ask for another look at the end of its publication.
  expect(await decisionOfOwn(resident, ref)).toMatchObject({ about: { subject: "publication" } });
});
