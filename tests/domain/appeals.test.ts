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
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { moderationPage } from "#app/domain/reports/moderation-page.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { makeWorld, now } from "#tests/support/make.ts";
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
  await expect(hidingOfOwn(await world.viewer("anonymous"), at)).rejects.toMatchObject({ kind: "not-found" });
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
  expect((await letterOf("appeal-decided"))?.paragraphs.join()).toContain("申出のとおりに改める");
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
  const office = await world.viewer("office", inDays(3));
  const answer = { status: "will_do", text: "付けます。", reason: "通学路のため", memo: "" } as const;
  await submitResponse(office, ref, { ...answer, nextReportOn: addDays(dayOf(inDays(3)), 60) });
  await publishResponse(await world.viewer("secretariat", inDays(4)), ref, {});
  const page = await proposalPage(await world.viewer("anonymous", inDays(5)), ref);
  const said = page.steps.filter(({ state }) => state !== "ahead").map(({ sentence, reason }) => [sentence, reason]);
  expect(said.slice(-3)).toEqual([
    [expect.stringContaining("さんが見直しを申し出ました。"), "通学路なのに、理由に触れていません。"],
    [expect.stringContaining("改めて回答します。"), "確かに、見落としていました。"],
    [expect.stringContaining("改めました。"), "通学路のため"],
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

it("what was kept off the site is decided anew; once it is on it, nobody reads that it was off", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "held");
  const resident = await world.viewer("resident", inDays(1));
  const { id: appeal } = await appealDecision(resident, ref, { text: "CANARY 名前は書いていません。" });
  const desk = await world.viewer("manager", inDays(2));
  await decideAppeal(desk, { ward: "saiwai", appeal }, { ...grant, reason: "CANARY 名前ではなかった。" });
  await publishProposal(desk, ref, {});
  const page = await proposalPage(await world.viewer("anonymous", inDays(3)), ref);
  expect(JSON.stringify(page)).not.toContain("CANARY");
  expect(page.steps.some(({ sentence }) => /申出|申し出/.test(sentence))).toBe(false);
});
