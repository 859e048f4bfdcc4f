/** これまでの経過: every step stays, in order, with who and why. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { waitingAnswers } from "#app/domain/desk/waiting-answers.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { passOverProposal } from "#app/domain/proposals/pass-over.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { publishResponses } from "#app/domain/responses/publish-responses.server.ts";
import { readAnswer } from "#app/domain/responses/read-answer.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { saveResponseDraft } from "#app/domain/responses/save-draft.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const willDo = { status: "will_do", text: "照明を加えます。", reason: "基準を下回るためです。", memo: "" } as const;
const consider = { status: "consider", text: "調べます。", reason: "費用が分からないためです。", memo: "" } as const;
const passReason = "担当課で対応できるためです。";

type Ref = { ward: string; proposal: string };
const lineOf = async (world: World, ref: Ref) =>
  (await proposalPage(await world.viewer("anonymous"), ref)).steps.map(({ sentence, reason }) =>
    reason ? `${sentence} / ${reason}` : sentence,
  );

it("AT-04: one address shows each step from the resident's words to the end, with day, who and why", async () => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "assigned");
  const office = await world.viewer("office");
  const desk = await world.viewer("secretariat");
  await submitResponse(office, ref, willDo);
  await publishResponse(desk, ref, { passReason });
  await reportProgress(office, ref, { text: "業者を選びました。" });
  await finishProposal(office, ref, { reason: "3灯を新しくしました。" });
  const { steps } = await proposalPage(await world.viewer("anonymous"), ref);
  expect(steps.map(({ sentence, reason }) => [sentence, reason])).toEqual([
    ["小倉の区民さんが困りごと・提案を出しました。", null],
    ["事務局が受け付け、このサイトに掲載しました。", null],
    ["道路公園センターが担当になりました。", null],
    ["会議の議題には取り上げませんでした。", passReason],
    ["道路公園センターが「実施する」と回答しました。", "基準を下回るためです。"],
    ["道路公園センターが取組状況を報告しました。", "業者を選びました。"],
    ["取組が完了しました。", "3灯を新しくしました。"],
  ]);
  expect(steps.every(({ at, state }) => at !== null && state === "done")).toBe(true);
  await expect(db.proposalStep.deleteMany({ where: { proposalId: id } })).rejects.toThrow(/permission denied/);
  await expect(db.proposalStep.updateMany({ data: { reason: null } })).rejects.toThrow(/permission denied/);
});

it("AT-04: an answer without a sitting is not published before somebody says why", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "submitted");
  const desk = await world.viewer("secretariat");
  await expect(publishResponse(desk, ref, {})).rejects.toMatchObject({
    field: "passReason",
    message: "会議の議題にしない理由を入力してください。",
  });
  expect(await db.wardResponse.count({ where: { publishedAt: { not: null } } })).toBe(0);
  await passOverProposal(desk, ref, { reason: "部会で話し合っているため" });
  expect((await deskProposal(desk, ref)).needsPassReason).toBe(false);
  await publishResponse(desk, ref, {});
  expect(await db.agendaPass.count()).toBe(1);
});

it("what was taken off and put on again keeps both", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "received");
  const desk = await world.viewer("secretariat");
  await holdProposal(desk, ref, { reason: "電話番号が書かれているため" });
  await publishProposal(desk, ref, { revision: 1 });
  await endPublication(desk, ref, { reason: "写真に人が写っているため" });
  await publishProposal(desk, ref, { revision: 1 });
  // Why they were off the site may name what was in them: that is for the offices, once they are on it.
  expect((await lineOf(world, ref)).slice(1, 5)).toEqual([
    "事務局が掲載しないことにしました。",
    "事務局が受け付け、このサイトに掲載しました。",
    "事務局が掲載を終了しました。",
    "事務局が受け付け、このサイトに掲載しました。",
  ]);
  expect((await deskProposal(desk, ref)).steps.map(({ reason }) => reason).slice(1, 5)).toEqual([
    "電話番号が書かれているため",
    null,
    "写真に人が写っているため",
    null,
  ]);
});

it("検討する becomes 実施する: both answers stay, each letter tells of its own, the first day counts", async () => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "assigned");
  const desk = await world.viewer("secretariat");
  await submitResponse(await world.viewer("office"), ref, { ...consider, nextReportOn: addDays(today, 30) });
  await publishResponse(desk, ref, { passReason });
  const resident = await world.viewer("resident");
  await readAnswer(resident, ref);
  await submitResponse(await world.viewer("office", minutes(5)), ref, willDo);
  await publishResponse(await world.viewer("secretariat", minutes(6)), ref, {});
  const page = await proposalPage(await world.viewer("anonymous"), ref);
  expect(page.response?.status).toBe("will_do");
  expect(page.earlierResponses.map(({ status }) => status)).toEqual(["consider"]);
  expect((await lineOf(world, ref)).slice(-4, -1)).toEqual([
    "道路公園センターが「検討する」と回答しました。 / 費用が分からないためです。",
    "道路公園センターが対応方針を「実施する」に改めました。 / 基準を下回るためです。",
    "道路公園センターが取組状況を報告します。",
  ]);
  const stored = await db.proposal.findUniqueOrThrow({ where: { id } });
  expect(stored.answeredAt).toEqual(now);
  // The new answer stands at the top of the proposer's page again.
  expect(stored.answerReadAt).toBeNull();
  const notices = await db.notice.findMany({ where: { kind: "proposal-answered" }, orderBy: { queuedAt: "asc" } });
  const letters = await Promise.all(
    notices.map(async ({ id: notice }) => {
      const row = await loadNotice(notice);
      return row ? (await composeLetter(row, now))?.paragraphs[0] : null;
    }),
  );
  expect(letters.map((text) => /対応の区分: (.+)/.exec(text ?? "")?.[1])).toEqual(["検討する", "実施する"]);
});

it("a matter that is answered changes hands, and the report keeps the office that made it", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "in-progress");
  const children = world.saiwai.offices[1]?.id ?? "";
  const desk = await world.viewer("secretariat");
  await assignOffice(desk, ref, { officeId: children, dueOn: addDays(today, 41), note: "" });
  const line = await lineOf(world, ref);
  expect(line).toContain("道路公園センターが取組状況を報告しました。 / 始めました。");
  expect(line.filter((sentence) => sentence.includes("担当になりました"))).toEqual([
    "こども支援室が担当になりました。",
  ]);
  expect(line.at(-2)).toBe("こども支援室が取組状況を報告します。");
});

it("the line never runs backwards, even where an act comes late to the lock", async () => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "received");
  await publishProposal(await world.viewer("secretariat", minutes(10)), ref, { revision: 1 });
  await assignOffice(await world.viewer("secretariat", minutes(4)), ref, {
    officeId: world.saiwai.offices[0]?.id ?? "",
    dueOn: addDays(today, 14),
    note: "",
  });
  const steps = await db.proposalStep.findMany({ where: { proposalId: id }, orderBy: { position: "asc" } });
  expect(steps.map(({ kind, at }) => [kind, at])).toEqual([
    ["received", now],
    ["published", minutes(10)],
    ["assigned", minutes(10)],
  ]);
});

it("a draft is the office's own, is not overwritten unseen, and is gone once handed in", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const office = await world.viewer("office");
  const written = { text: "調べています。", reason: "", memo: "CANARY-DRAFT" };
  await saveResponseDraft(office, ref, { ...written, revision: 0 });
  expect((await deskProposal(office, ref)).draft?.text).toBe("調べています。");
  expect((await deskProposal(await world.viewer("secretariat"), ref)).draft).toBeNull();
  expect(JSON.stringify(await proposalPage(await world.viewer("anonymous"), ref))).not.toContain("CANARY-DRAFT");
  await expect(saveResponseDraft(office, ref, { ...written, text: "直します。", revision: 0 })).rejects.toMatchObject({
    stored: { revision: 1 },
  });
  await submitResponse(office, ref, willDo);
  expect(await db.responseDraft.count()).toBe(0);
});

it("answers go out together or not at all, and the refusal names the one it is about", async () => {
  const world = await makeWorld();
  const one = await makeProposal(world, "submitted");
  const two = await makeProposal(world, "submitted", "通学路に段差がある");
  const desk = await world.viewer("secretariat");
  const keys = [one.ref.proposal, two.ref.proposal];
  await passOverProposal(desk, one.ref, { reason: "部会で話し合っているため" });
  await expect(publishResponses(desk, "saiwai", { proposals: keys })).rejects.toThrow(
    "「通学路に段差がある」: 会議の議題にしない理由を入力してください。",
  );
  expect((await waitingAnswers(desk, "saiwai")).answers.map(({ key }) => key)).toEqual(keys);
  await publishResponses(desk, "saiwai", { proposals: keys, passReason });
  expect((await waitingAnswers(desk, "saiwai")).total).toBe(0);
  expect(await db.proposal.count({ where: { answeredAt: { not: null } } })).toBe(2);
});
