/** 照会: several are asked, one 対応方針 comes of it. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { remindOfAnswers, remindOfInquiries, tellOfLateAnswers } from "#app/domain/delivery/nightly-answers.server.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { answerInquiry } from "#app/domain/inquiries/answer-inquiry.server.ts";
import { inquiriesToMe, inquiryToMe } from "#app/domain/inquiries/inquiry-lists.server.ts";
import { remindInquiry } from "#app/domain/inquiries/remind-inquiry.server.ts";
import { settleInquiry } from "#app/domain/inquiries/settle-inquiry.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { addDays, dayToColumn, longDay } from "#app/shared/dates.ts";
import { makeInquiry } from "#tests/support/inquiries.ts";
import { makeAccount, makeWorld, now, today, viewerOf } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const day = (count: number) => new Date(now.getTime() + count * 86_400_000);
const dueOn = addDays(today, 6);

it("AT-13: two are asked, one is late: everybody reads that and until when, staff read who; then one 対応方針", async () => {
  const world = await makeWorld();
  const { ref, inquiry, toBureau } = await makeInquiry(world, "answered");
  const late = day(7);
  const ahead = async () => {
    const page = await proposalPage(await world.viewer("anonymous", late), ref);
    expect(JSON.stringify(page)).not.toMatch(/CLOSED-INQUIRY|建設緑政局|こども支援室/);
    return page.steps.filter(({ state }) => state === "ahead");
  };
  expect(await ahead()).toContainEqual(
    expect.objectContaining({ sentence: `関係局と調整中（回答期限 ${longDay(dueOn)}）`, isLate: true }),
  );
  const shown = await deskProposal(await world.viewer("office", late), ref);
  expect(
    shown.inquiries[0]?.addressees.map(({ name, answeredAt, isLate }) => [name, answeredAt !== null, isLate]),
  ).toEqual(
    expect.arrayContaining([
      [(await db.bureau.findFirstOrThrow()).name, true, false],
      ["こども支援室", false, true],
    ]),
  );
  const answer = { status: "will_do", text: "加えます。", reason: "暗いためです。", memo: "" } as const;
  await submitResponse(await world.viewer("office", late), ref, answer);
  const desk = await world.viewer("secretariat", late);
  const passReason = "担当課で対応できるため";
  await expect(publishResponse(desk, ref, { passReason })).rejects.toThrow("照会が終わっていません");
  await settleInquiry(desk, { ...ref, inquiry }, { conclusion: "まず1灯", outcome: "費用が分かりました。" });
  await publishResponse(desk, ref, { passReason });
  const { steps, response } = await proposalPage(await world.viewer("anonymous", late), ref);
  expect(response?.status).toBe("will_do");
  expect(steps.map(({ sentence, reason }) => [sentence, reason])).toEqual(
    expect.arrayContaining([
      ["答えをまとめるため、関係する部署・局に照会しました。", null],
      ["関係する部署・局への照会をまとめました。", "費用が分かりました。"],
    ]),
  );
  expect((await ahead()).some(({ sentence }) => sentence.includes("調整中"))).toBe(false);
  await expect(answerInquiry(await world.viewer("bureau", late), toBureau, { answer: "直します。" })).rejects.toThrow(
    "もうまとめられています",
  );
});

it("a bureau whose people's terms have all run out is not asked, since nobody would read it", async () => {
  const world = await makeWorld();
  await db.grant.updateMany({ where: { role: "bureau" }, data: { endsOn: dayToColumn(addDays(today, -1)) } });
  await expect(makeInquiry(world, "asked")).rejects.toMatchObject({ field: "bureauIds" });
});

describe("whoever was asked", () => {
  it("reads the words and the question, never the contact, the name or what others answered", async () => {
    const world = await makeWorld();
    const { toBureau } = await makeInquiry(world, "answered");
    const children = await makeAccount("children", "こども支援室 担当", [
      { role: "office", wardId: world.saiwai.id, officeId: world.saiwai.offices[1]?.id },
    ]);
    const viewer = await viewerOf(children);
    const [mine] = await inquiriesToMe(viewer);
    const page = await inquiryToMe(viewer, mine?.id ?? "");
    expect(page.question).toContain("費用の見込み");
    expect(JSON.stringify(page)).not.toMatch(/50万円|小倉の区民|resident01/);
    await expect(inquiryToMe(viewer, toBureau)).rejects.toMatchObject({ kind: "not-found" });
    await expect(answerInquiry(viewer, toBureau, { answer: "違う局の答え" })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await inquiriesToMe(await world.viewer("resident"))).toEqual([]);
  });
});

describe("督促", () => {
  it("goes to the silent alone, once a day by hand and once a week by night", async () => {
    const world = await makeWorld();
    const { ref, inquiry } = await makeInquiry(world, "answered");
    const desk = await world.viewer("secretariat");
    await remindInquiry(desk, { ...ref, inquiry });
    await expect(remindInquiry(desk, { ...ref, inquiry })).rejects.toThrow("きょう督促しています");
    const sent = () =>
      db.notice.findMany({
        where: { kind: "inquiry-reminded" },
        select: { id: true, officeId: true, accountId: true },
      });
    expect(await sent()).toMatchObject([{ officeId: world.saiwai.offices[1]?.id, accountId: null }]);
    await remindOfInquiries(day(4));
    expect(await sent()).toHaveLength(1);
    await remindOfInquiries(day(8));
    await remindOfInquiries(day(9));
    expect(await sent()).toHaveLength(2);
    const notice = await loadNotice((await sent())[0]?.id ?? "");
    const letter = notice && (await composeLetter(notice, now));
    expect(letter?.paragraphs[0]).toContain(longDay(dueOn));
    await settleInquiry(desk, { ...ref, inquiry }, { conclusion: "まず1灯", outcome: "終わりました。" });
    expect(notice && (await composeLetter(notice, now))).toBeNull();
  });
});

describe("期限 of answers", () => {
  it("the office hears on the eve and once a week, the manager once it is five opening days late", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "assigned");
    const count = (kind: string) => db.notice.count({ where: { kind } });
    const counted = async (days: number) => {
      await remindOfAnswers(day(days));
      await tellOfLateAnswers(day(days));
      return [await count("office-due"), await count("answer-overdue")];
    };
    // Due on Tuesday 8 December; five opening days after it end on Tuesday 15 December.
    expect(await counted(10)).toEqual([0, 0]);
    expect(await counted(13)).toEqual([1, 0]);
    expect(await counted(14)).toEqual([1, 0]);
    expect(await counted(21)).toEqual([2, 0]);
    expect(await counted(22)).toEqual([2, 1]);
    expect(await counted(28)).toEqual([3, 1]);
    expect(await counted(36)).toEqual([4, 1]);
    const told = await db.notice.findFirstOrThrow({ where: { kind: "answer-overdue" } });
    expect(told.accountId).toBe(world.accounts.manager);
    const notice = await loadNotice(told.id);
    expect((notice && (await composeLetter(notice, now)))?.paragraphs[0]).toContain("担当は道路公園センターです。");
    // A new office begins anew.
    await assignOffice(await world.viewer("secretariat", day(36)), ref, {
      officeId: world.saiwai.offices[1]?.id ?? "",
      dueOn: addDays(today, 62),
      reason: "担当を決め直したため",
      note: "",
    });
    await remindOfAnswers(day(37));
    expect(await count("office-due")).toBe(4);
  });
});
