/** 意見 in public: threads of two levels, mending in the open, hiding by a rule, and numbers that agree with rows. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { answerComment } from "#app/domain/comments/answer-comment.server.ts";
import { closeDiscussion } from "#app/domain/comments/close-discussion.server.ts";
import { threadQuery } from "#app/domain/comments/comment-threads.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { keepComment } from "#app/domain/comments/keep-comment.server.ts";
import { placeOfComment } from "#app/domain/comments/place-of-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { reportComment } from "#app/domain/comments/report-comment.server.ts";
import { restoreComment } from "#app/domain/comments/restore-comment.server.ts";
import { reviseComment } from "#app/domain/comments/revise-comment.server.ts";
import { setDiscussion } from "#app/domain/comments/set-discussion.server.ts";
import { withdrawComment } from "#app/domain/comments/withdraw-comment.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { commentToJudge, deskComment, deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { reviewQueue } from "#app/domain/desk/review-queue.server.ts";
import { today } from "#app/domain/desk/today.server.ts";
import { moderationPage } from "#app/domain/reports/moderation-page.server.ts";
import { ownOpinions } from "#app/domain/reports/own-opinions.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { setCommentKinds } from "#app/domain/wards/set-comment-kinds.server.ts";
import { makeAccount, makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const page = async (world: World, ref: { ward: string; proposal: string }, query = "") =>
  proposalPage(await world.viewer("anonymous"), ref, threadQuery(new URLSearchParams(query), 1));

async function letterOf(kind: string) {
  const { id } = await db.notice.findFirstOrThrow({ where: { kind }, orderBy: { queuedAt: "desc" } });
  const notice = await loadNotice(id);
  return { to: notice?.account?.email, letter: notice && (await composeLetter(notice, now)) };
}

it("an answer stands in the thread of what it answers, two levels deep, and quotes what is not its head", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const resident = await world.viewer("resident", later(0));
  const head = await postComment(resident, ref, { text: "暗いです。", kind: "for" });
  const reply = await postComment(await world.viewer("member", later(1)), ref, {
    text: "部会で見ました。",
    to: head.id,
  });
  const second = await postComment(await world.viewer("resident", later(2)), ref, {
    text: "いつですか。",
    to: reply.id,
  });
  await answerComment(await world.viewer("office", later(3)), { ...ref, comment: second.id }, { text: "12月です。" });
  await postComment(await world.viewer("resident", later(4)), ref, { text: "灯りより柵です。", kind: "against" });
  const { talk, commentCount } = await page(world, ref);
  expect(talk.threads.map(({ comment }) => comment?.text)).toEqual(["暗いです。", "灯りより柵です。"]);
  expect(talk.threads[0]?.replies.map(({ text, voice, quoted }) => [text, voice, quoted?.text ?? null])).toEqual([
    ["部会で見ました。", "member", null],
    ["いつですか。", "resident", "部会で見ました。"],
    ["12月です。", "ward", "いつですか。"],
  ]);
  // The ward's own reply is no opinion.
  expect(commentCount).toBe(4);
  expect((await letterOf("comment-answered")).letter?.paragraphs.join()).toContain("12月です。");
  expect((await page(world, ref, "order=new")).talk.threads[0]?.comment?.text).toBe("灯りより柵です。");
  const against = (await page(world, ref, "kind=against")).talk;
  expect(against.threads.map(({ comment }) => comment?.text)).toEqual(["灯りより柵です。"]);
  // What answers nothing of this proposal is refused.
  const other = await makeProposal(world, "published", "ほかの提案");
  await expect(postComment(resident, other.ref, { text: "横から", to: head.id })).rejects.toMatchObject({
    message: expect.stringContaining("返信先の意見は"),
  });
});

it("a permanent address leads to the page the opinion stands on, however many came before", async () => {
  const world = await makeWorld();
  const { ref, id: proposalId } = await makeProposal(world, "published");
  const accountId = world.accounts.resident;
  await db.comment.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      wardId: world.saiwai.id,
      proposalId,
      accountId,
      displayName: "さいわい",
      text: `意見${n}`,
      postedAt: later(n),
    })),
  });
  const anybody = await world.viewer("anonymous");
  for (const [n, expected] of [
    [0, 1],
    [49, 1],
    [50, 2],
    [119, 3],
  ] as const) {
    const { id: comment } = await db.comment.findFirstOrThrow({ where: { text: `意見${n}` } });
    expect((await placeOfComment(anybody, { ...ref, comment })).page, `意見${n}`).toBe(expected);
    const shown = await proposalPage(anybody, ref, { page: expected, newestFirst: false, kind: null, thread: null });
    expect(shown.talk.threads.some(({ id }) => id === comment)).toBe(true);
  }
});

it("one's own opinion is mended for half an hour, in the open", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const { id: comment } = await postComment(await world.viewer("resident"), ref, { text: "暗いです。" });
  const at = { ...ref, comment };
  await expect(reviseComment(await world.viewer("member"), at, { text: "違う" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await reviseComment(await world.viewer("resident", later(29)), at, { text: "とても暗いです。", kind: "question" });
  await expect(
    reviseComment(await world.viewer("resident", later(30)), at, { text: "もう一度" }),
  ).rejects.toMatchObject({
    message: expect.stringContaining("30分を過ぎた"),
  });
  const [thread] = (await page(world, ref)).talk.threads;
  expect(thread?.comment).toMatchObject({
    text: "とても暗いです。",
    kind: "question",
    earlier: [{ text: "暗いです。" }],
  });
});

it("where it runs hot people wait between two opinions; where it is stopped they read why", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const desk = await world.viewer("secretariat");
  const speak = async (minutes: number) =>
    postComment(await world.viewer("resident", later(minutes)), ref, { text: `意見${minutes}` });
  await setDiscussion(desk, ref, { intake: "open", lockReason: "", slowMinutes: 15 });
  await speak(0);
  await expect(speak(14)).rejects.toMatchObject({ message: expect.stringContaining("あと1分") });
  await speak(15);
  // Others do not wait for one who speaks much.
  await postComment(await world.viewer("member", later(16)), ref, { text: "部会から" });
  await expect(setDiscussion(desk, ref, { intake: "locked", lockReason: "", slowMinutes: 0 })).rejects.toMatchObject({
    field: "lockReason",
  });
  await setDiscussion(desk, ref, { intake: "locked", lockReason: "同じ言葉が続いたため", slowMinutes: 0 });
  await expect(speak(60)).rejects.toMatchObject({ message: expect.stringContaining("同じ言葉が続いたため") });
  expect((await page(world, ref)).talk.closed).toContain("同じ言葉が続いたため");
  await setDiscussion(desk, ref, { intake: "open", lockReason: "", slowMinutes: 0 });
  await speak(61);
});

it("the end of the discussion says what was taken up and what not; the line and whoever spoke know of it", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const desk = await world.viewer("secretariat", later(5));
  const closing = { takenUp: "照明を2か所増やします。", notTakenUp: "柵は、見通しが悪くなるため付けません。" };
  await expect(closeDiscussion(desk, ref, closing)).rejects.toMatchObject({
    message: expect.stringContaining("意見がまだありません"),
  });
  await postComment(await world.viewer("resident"), ref, { text: "柵がほしいです。" });
  await closeDiscussion(desk, ref, closing);
  const shown = await page(world, ref);
  expect(shown.talk.closing).toMatchObject(closing);
  expect(shown.steps.some(({ sentence }) => sentence.includes("意見の募集を終え"))).toBe(true);
  await expect(postComment(await world.viewer("resident"), ref, { text: "まだ" })).rejects.toMatchObject({
    message: expect.stringContaining("募集は終わりました"),
  });
});

it("what is reported is looked at with the words before it; hiding names a rule, tells its writer, and is counted", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const loud = await viewerOf(
    await makeAccount("resident41", "声の大きい人", [{ role: "resident", wardId: world.saiwai.id }]),
  );
  const first = await postComment(await world.viewer("resident"), ref, { text: "静かに話しましょう。" });
  const bad = await postComment(loud, ref, { text: "CANARY ひどい言葉", to: first.id });
  const fine = await postComment(loud, ref, { text: "普通の意見" });
  const member = await world.viewer("member");
  await reportComment(member, { ...ref, comment: bad.id }, { rule: "abuse", note: "人を責めている" });
  await reportComment(await world.viewer("resident"), { ...ref, comment: bad.id }, { rule: "abuse", note: "" });
  await reportComment(member, { ...ref, comment: fine.id }, { rule: "unrelated", note: "" });
  await expect(reportComment(member, { ...ref, comment: bad.id }, { rule: "abuse", note: "" })).rejects.toMatchObject({
    message: expect.stringContaining("すでに通報"),
  });
  await expect(reportComment(loud, { ...ref, comment: bad.id }, { rule: "abuse", note: "" })).rejects.toMatchObject({
    message: expect.stringContaining("自分の意見"),
  });
  const desk = await world.viewer("secretariat", later(10));
  expect(await today(desk, "saiwai")).toMatchObject({ reported: 2 });
  const queue = await reviewQueue(desk, "saiwai");
  expect(queue.reported.find(({ id }) => id === bad.id)).toMatchObject({
    answers: { text: "静かに話しましょう。" },
    reports: [{ rule: "abuse", note: "人を責めている" }, { rule: "abuse" }],
  });
  await keepComment(desk, { ...ref, comment: fine.id }, { reason: "提案に関係がある" });
  await hideComment(desk, { ...ref, comment: bad.id }, { rule: "abuse", reason: "人を責める言葉のため" });
  expect((await reviewQueue(desk, "saiwai")).reported).toEqual([]);
  const told = await letterOf("comment-hidden");
  expect(told.to).toBe("resident41@example.jp");
  expect(told.letter?.paragraphs.join()).toMatch(/人を傷つける言葉や差別がある\n理由: 人を責める言葉のため/);
  expect(told.letter?.link?.url).toMatch(/\/appeal$/);
  const shown = await page(world, ref);
  expect(shown.commentCount).toBe(2);
  expect([shown.talk.hidden, shown.talk.restored]).toEqual([1, 0]);
  for (const role of ["anonymous", "resident", "member", "office", "secretariat"] as const)
    expect(JSON.stringify(await proposalPage(await world.viewer(role), ref)), role).not.toContain("CANARY");
  // Its writer is shown the way to it, and nobody else finds it.
  expect((await proposalPage(loud, ref)).talk.ownHidden).toEqual([bad.id]);
  await expect(placeOfComment(member, { ...ref, comment: bad.id })).rejects.toMatchObject({ kind: "not-found" });
  await restoreComment(desk, { ...ref, comment: bad.id }, { reason: "取り違えた" });
  const back = await page(world, ref);
  expect([back.commentCount, back.talk.hidden, back.talk.restored]).toEqual([3, 1, 1]);
  const [year] = (await moderationPage(await world.viewer("anonymous"), "saiwai")).years;
  expect(year?.rules).toEqual([
    { rule: "abuse", reported: 2, hidden: 1, restored: 1 },
    { rule: "unrelated", reported: 1, hidden: 0, restored: 0 },
  ]);
});

it("a hidden opinion that was answered leaves its place and no word; a quote of it goes with it", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const head = await postComment(await world.viewer("resident"), ref, { text: "CANARY-HEAD" });
  const reply = await postComment(await world.viewer("member", later(1)), ref, { text: "CANARY-REPLY", to: head.id });
  await postComment(await world.viewer("resident", later(2)), ref, { text: "そうですね。", to: reply.id });
  const desk = await world.viewer("secretariat", later(3));
  for (const comment of [head.id, reply.id])
    await hideComment(desk, { ...ref, comment }, { rule: "personal", reason: "名前があるため" });
  const { talk } = await page(world, ref);
  expect(talk.threads).toMatchObject([{ comment: null, replies: [{ text: "そうですね。", quoted: null }] }]);
  expect(JSON.stringify(talk)).not.toContain("CANARY");
});

it("a long thread goes on on a page of its own, and a lasting address leads there", async () => {
  const world = await makeWorld();
  const { ref, id: proposalId } = await makeProposal(world, "published");
  const head = await postComment(await world.viewer("resident"), ref, { text: "はじめの意見" });
  const accountId = world.accounts.member;
  await db.comment.createMany({
    data: Array.from({ length: 60 }, (_, n) => ({
      wardId: world.saiwai.id,
      proposalId,
      accountId,
      displayName: "委員",
      text: `返信${n}`,
      rootId: head.id,
      answersId: head.id,
      postedAt: later(n + 1),
    })),
  });
  const { talk } = await page(world, ref);
  expect([talk.threads[0]?.replies.length, talk.threads[0]?.more]).toEqual([50, 10]);
  const last = await db.comment.findFirstOrThrow({ where: { text: "返信59" } });
  const place = await placeOfComment(await world.viewer("anonymous"), { ...ref, comment: last.id });
  expect(place.thread).toBe(head.id);
  const alone = (await page(world, ref, `thread=${place.thread}`)).talk;
  expect([alone.threads[0]?.replies.length, alone.threads[0]?.more]).toEqual([60, 0]);
});

it("what an opinion said before it was mended is before whoever judges it; the ward's own words can go, too", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const resident = await world.viewer("resident");
  const { id: comment } = await postComment(resident, ref, { text: "ひどい言葉" });
  const at = { ...ref, comment };
  await reviseComment(resident, at, { text: "こんにちは" });
  await reportComment(await world.viewer("member"), at, { rule: "abuse", note: "" });
  const desk = await world.viewer("secretariat");
  expect((await reviewQueue(desk, "saiwai")).reported[0]?.earlier).toMatchObject([{ text: "ひどい言葉" }]);
  expect((await commentToJudge(desk, at)).comment.revisions).toMatchObject([{ text: "ひどい言葉" }]);
  // An office answers opinions; it judges none.
  const office = await world.viewer("office");
  expect((await deskComment(office, at)).comment.text).toBe("こんにちは");
  await expect(commentToJudge(office, at)).rejects.toMatchObject({ kind: "forbidden" });
  const reply = await answerComment(office, at, { text: "電話は 044-000-0000 です。" });
  await hideComment(desk, { ...ref, comment: reply.id }, { rule: "personal", reason: "電話番号を誤って書いたため" });
  expect((await page(world, ref)).commentCount).toBe(1);
  await restoreComment(desk, { ...ref, comment: reply.id }, { reason: "区の電話だった" });
  expect((await page(world, ref)).commentCount).toBe(1);
});

it("where the ward asks for no kind, none is kept", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  await setCommentKinds(await world.viewer("secretariat"), "saiwai", { kinds: "none" });
  await postComment(await world.viewer("resident"), ref, { text: "賛成です。", kind: "for" });
  expect((await page(world, ref)).talk.threads[0]?.comment?.kind).toBeNull();
});

it("what its writer takes back is gone at every door, also as it read before, and nobody puts it back", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  const { id } = await postComment(resident, ref, { text: "CANARY-ONE" });
  await reviseComment(await world.viewer("resident", later(1)), { ...ref, comment: id }, { text: "CANARY-TWO" });
  const member = await world.viewer("member");
  await postComment(member, ref, { text: "わたしもです。", to: id });
  await reportComment(member, { ...ref, comment: id }, { rule: "personal", note: "" });
  await withdrawComment(resident, { ...ref, comment: id });
  const anybody = await world.viewer("anonymous");
  const shown = await proposalPage(anybody, ref);
  expect(shown.talk.threads).toMatchObject([
    { comment: null, isWithdrawn: true, replies: [{ text: "わたしもです。" }] },
  ]);
  expect([shown.commentCount, shown.talk.hidden]).toEqual([1, 0]);
  const table = await resultsPage(anybody, "saiwai", new URLSearchParams());
  expect(JSON.stringify([shown, table])).not.toMatch(/CANARY/);
  expect(JSON.stringify(await letterOf("report-settled"))).toContain("書いた人が取り下げました");
  const desk = await world.viewer("secretariat");
  await expect(restoreComment(desk, { ...ref, comment: id }, { reason: "誤り" })).rejects.toMatchObject({
    kind: "not-found",
  });
  // Its writer and the desk know of it.
  expect((await ownOpinions(resident, new URLSearchParams())).comments).toMatchObject([
    { text: "CANARY-TWO", state: "withdrawn" },
  ]);
  expect((await deskProposal(desk, ref)).comments.find((one) => one.id === id)).toMatchObject({ isWithdrawn: true });
});

it("a telephone number somebody took out at once is not read below what they wrote instead", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  const { id } = await postComment(resident, ref, { text: "電話は090-1234-5678です。", sure: "on" });
  await reviseComment(resident, { ...ref, comment: id }, { text: "連絡ください。" });
  await reviseComment(resident, { ...ref, comment: id }, { text: "連絡をください。" });
  const [thread] = (await proposalPage(await world.viewer("anonymous"), ref)).talk.threads;
  expect(thread?.comment?.earlier.map(({ text }) => text)).toEqual([null, "連絡ください。"]);
});
