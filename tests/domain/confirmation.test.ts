/** J8, each of the ways a body may confirm its minutes. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import type { ConfirmationKey } from "#app/domain/councils/confirmation-flows.ts";
import { deskMinutes } from "#app/domain/desk/desk-minutes.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { decideCorrection } from "#app/domain/minutes/decide-correction.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { nameSigners } from "#app/domain/minutes/name-signers.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { signMinutes } from "#app/domain/minutes/sign-minutes.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { readableMinutes } from "#app/domain/reports/minutes-page.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { correctAttendance } from "#app/domain/sessions/correct-attendance.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeWorld, now, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const desk = () => world.viewer("secretariat");
/** A fortnight on, when nobody is asked for corrections any more. */
const later = async (role: "secretariat" | "chair" | "member" = "secretariat") =>
  viewerOf(world.accounts[role], new Date(now.getTime() + 14 * 86_400_000));
const place = (index: number) => world.council.members[index] ?? "";
const account = (index: number) => viewerOf(world.council.accounts[index] ?? "", new Date(now.getTime() + 86_400_000));

async function begin(minutesApproval: ConfirmationKey, signers: number[] = []) {
  world = await makeWorld({ minutesApproval });
  ref = await makeSession(world, "closed");
  if (signers.length > 0) await nameSigners(await desk(), ref, { memberIds: signers.map(place) });
  await draftMinutes(await desk(), ref);
  await writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text: "説明しました。" });
  await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
}

/** The sitting after it, three weeks on, which has settled its first item. */
async function nextSitting(result: "noted" | "carried_over") {
  const { id } = await draftSession(await desk(), "saiwai");
  const draft = { ward: "saiwai", session: id };
  const startsAt = new Date(now.getTime() + 10 * 86_400_000);
  await db.councilSession.update({
    where: { id },
    data: { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) },
  });
  const { key } = await announceSession(await desk(), draft, { urgentReason: "急ぐため" });
  const next = { ward: "saiwai", session: key };
  const there = await viewerOf(world.accounts.secretariat, startsAt);
  await openSession(there, next, {
    time: "10:00",
    memberIds: world.council.members.slice(0, 12),
    onlineIds: [],
    presidingId: place(0),
    entry: "later",
    staffPresent: "",
    advisersPresent: "",
    observerCount: 0,
    pressCount: 0,
  });
  await settleAgendaItem(there, { ...next, item: "1" }, { result, memo: "" });
  return next;
}

const approvedAs = async () => {
  await publishMinutes(await later(), ref, {});
  const { content } = await readableMinutes(await world.viewer("anonymous"), ref, null);
  return content.approval;
};
const dayAfter = (count: number) => addDays(today, count);

describe("by a date", () => {
  it("the chair approves after the day, and nobody has to be named", async () => {
    await begin("by_date");
    await expect(approveMinutes(await world.viewer("chair"), ref, {})).rejects.toThrow("確認の期限は");
    await approveMinutes(await later("chair"), ref, {});
    expect(await approvedAs()).toEqual({ by: "委員0 名", on: dayAfter(14) });
  });
});

describe("accepted at the next sitting", () => {
  it("its agenda begins with the minutes by itself, to be decided, and the approval is that decision's", async () => {
    await begin("next_sitting");
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("後の会議の議題で承認されて");
    await expect(approveMinutes(await later("chair"), ref, {})).rejects.toThrow();
    await nextSitting("noted");
    const [first] = await db.agendaItem.findMany({ where: { session: { ordinal: 2 } }, orderBy: { position: "asc" } });
    expect(first).toMatchObject({ title: "前回会議録の承認", kind: "deliberation" });
    await approveMinutes(await later(), ref, {});
    expect(await approvedAs()).toMatchObject({ by: expect.stringMatching(/^第2回.* 議題1$/), on: dayAfter(10) });
    expect((await db.minutes.findFirstOrThrow()).acceptedByItemId).toBe(first?.id);
  });

  it("is not by one that put it off", async () => {
    await begin("next_sitting");
    await nextSitting("carried_over");
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("後の会議の議題で承認されて");
  });

  it("is not by an item about something else, nor by one before the draft was out, nor by a rejected one", async () => {
    await begin("next_sitting");
    const next = await nextSitting("noted");
    const item = await db.agendaItem.findFirstOrThrow({ where: { session: { ordinal: 2 }, position: 1 } });
    const refused = async () => expect(approveMinutes(await later(), ref, {})).rejects.toThrow("後の会議の議題で");
    await db.agendaItem.update({ where: { id: item.id }, data: { title: "会議録署名人の指名" } });
    await refused();
    await db.agendaItem.update({
      where: { id: item.id },
      data: { title: item.title, resultAt: new Date(now.getTime() - 1) },
    });
    await refused();
    await db.agendaItem.update({ where: { id: item.id }, data: { resultAt: item.resultAt, result: "voted" } });
    await refused();
    expect(next.ward).toBe("saiwai");
  });

  it("once changed after that sitting, only with the reason for the change", async () => {
    await begin("next_sitting");
    await nextSitting("noted");
    const statement = await db.statement.findFirstOrThrow({ where: { text: "説明しました。" } });
    const { revision } = statement;
    const edited = { who: "所長", text: "詳しく説明しました。", revision };
    await reviseStatement(await later(), { ...ref, statement: statement.id }, edited);
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("承認された後に、会議録が直されています");
    await approveMinutes(await later(), ref, { otherwiseReason: "会議で修正のうえ承認されたため" });
    const minutes = await db.minutes.findFirstOrThrow();
    expect(minutes.note).toBe("会議で承認された後に直した理由: 会議で修正のうえ承認されたため");
    expect(minutes.approvedByName).toMatch(/^第2回.* 議題1$/);
  });

  it("otherwise only with a reason, which stays with the minutes", async () => {
    await begin("next_sitting");
    await approveMinutes(await later(), ref, {
      otherwiseReason: "任期が終わったため",
      approvedByName: "委員長 委員0",
      approvedOn: today,
    });
    const minutes = await db.minutes.findFirstOrThrow();
    expect(minutes.note).toBe("きまりと異なる承認: 任期が終わったため");
    expect(minutes.approvalMeans).toBe("otherwise");
  });
});

describe("accepted at the next sitting, and signed", () => {
  it("needs both, in either order", async () => {
    await begin("next_signed", [2, 3]);
    await nextSitting("noted");
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("署名人（委員2 名、委員3 名）の確認が、まだ");
    await signMinutes(await account(2), ref, {});
    await signMinutes(await desk(), ref, { memberId: place(3), signedOn: today });
    await approveMinutes(await later(), ref, {});
    expect((await approvedAs())?.by).toMatch(/^第2回.* 議題1、署名人 委員2 名、委員3 名$/);
  });
});

describe("by confirmers", () => {
  it("one or two of those who were there are named, by whoever presides or the desk", async () => {
    await begin("confirmers");
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("確認者がまだ指名されていません");
    const name = async (memberIds: string[]) => nameSigners(await desk(), ref, { memberIds });
    await expect(name([])).rejects.toThrow("1名から2名");
    await expect(name([place(1), place(2), place(3)])).rejects.toThrow("1名から2名");
    await expect(name([place(13)])).rejects.toThrow("出席していない委員");
    await name([place(3)]);
    await signMinutes(await account(3), ref, {});
    await expect(name([place(4)])).rejects.toThrow("ほかの委員に代えられません");
    await approveMinutes(await later(), ref, {});
    expect(await approvedAs()).toEqual({ by: "確認者 委員3 名", on: dayAfter(1) });
  });

  it("what is confirmed is a text: changed afterwards, it is confirmed again", async () => {
    await begin("confirmers", [3]);
    await signMinutes(await account(3), ref, {});
    await writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text: "もう一度。" });
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("確認者（委員3 名）の確認が、まだ");
    await signMinutes(await account(3), ref, {});
    await expect(signMinutes(await account(3), ref, {})).rejects.toThrow("済んでいます");
    await expect(approveMinutes(await later(), ref, {})).resolves.toBeUndefined();
  });

  it("what is confirmed is all that was read: also what the public will not read", async () => {
    await begin("confirmers", [3]);
    const statement = await db.statement.findFirstOrThrow({ where: { text: "説明しました。" } });
    await db.agendaItem.updateMany({ where: { position: 3 }, data: { closedAt: now, closedGround: "personal" } });
    const closed = await db.agendaItem.findFirstOrThrow({ where: { position: 3 } });
    await db.statement.update({ where: { id: statement.id }, data: { itemId: closed.id } });
    await signMinutes(await account(3), ref, {});
    const edited = { who: "所長", text: "別のことを言いました。", revision: statement.revision };
    await reviseStatement(await desk(), { ...ref, statement: statement.id }, edited);
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("確認者（委員3 名）の確認が、まだ");
  });

  it("asking for a change is no refusal: it is answered first, then confirmed", async () => {
    await begin("confirmers", [3]);
    const statement = await db.statement.findFirstOrThrow({ where: { text: "説明しました。" } });
    const words = { statementId: statement.id, text: "資料の番号が抜けています。", newText: "資料1を説明しました。" };
    await requestCorrection(await account(3), ref, words);
    await expect(signMinutes(await account(3), ref, {})).rejects.toThrow("訂正の申出が1件");
    const request = await db.correctionRequest.findFirstOrThrow();
    expect(request).toMatchObject({ oldText: "説明しました。", newText: "資料1を説明しました。", declinedAt: null });
    const taken = { decision: "accept", newText: request.newText ?? "" } as const;
    await decideCorrection(await desk(), { ...ref, correction: request.id }, taken);
    await signMinutes(await account(3), ref, {});
    await approveMinutes(await later(), ref, {});
    expect(await approvedAs()).toMatchObject({ by: "確認者 委員3 名" });
    const version = JSON.stringify((await db.minutesVersion.findFirstOrThrow()).content);
    expect(version).toContain("資料1を説明しました。");
  });
});

describe("by two signatories", () => {
  it("exactly two, each for themselves or entered from paper by the desk", async () => {
    await begin("signatories");
    await expect(nameSigners(await desk(), ref, { memberIds: [place(2)] })).rejects.toThrow("署名人は2名");
    await nameSigners(await desk(), ref, { memberIds: [place(2), place(3)] });
    await expect(signMinutes(await account(4), ref, {})).rejects.toThrow();
    await signMinutes(await account(2), ref, {});
    await expect(approveMinutes(await later(), ref, {})).rejects.toThrow("署名人（委員3 名）");
    await signMinutes(await desk(), ref, { memberId: place(3), signedOn: today });
    const rows = await db.minutesSigner.findMany({ orderBy: { means: "asc" } });
    expect(rows.map(({ means, enteredById }) => [means, enteredById !== null])).toEqual([
      ["on_screen", false],
      ["paper", true],
    ]);
    await approveMinutes(await later(), ref, {});
    expect(await approvedAs()).toEqual({ by: "署名人 委員2 名、委員3 名", on: dayAfter(1) });
  });
});

describe("by the chair alone", () => {
  it("no day has to pass, and the chair alone is told", async () => {
    await begin("chair");
    const told = await db.notice.findMany({ where: { kind: "minutes-confirmation" } });
    expect(told.map(({ accountId }) => accountId)).toEqual([world.council.accounts[0]]);
    await approveMinutes(await world.viewer("chair"), ref, {});
    expect(await approvedAs()).toEqual({ by: "委員0 名", on: today });
  });
});

describe("with the body deciding on publication", () => {
  it("approved by the chair, they are published once a later sitting has decided so", async () => {
    await begin("body");
    await approveMinutes(await later("chair"), ref, {});
    await expect(publishMinutes(await later(), ref, {})).rejects.toThrow("公表を、会議がまだ決めていません");
    await nextSitting("noted");
    const approval = await approvedAs();
    expect(approval).toMatchObject({ by: "委員0 名", publication: expect.stringMatching(/^第2回.* 議題1$/) });
    const item = await db.agendaItem.findFirstOrThrow({ where: { session: { ordinal: 2 }, position: 1 } });
    expect(item).toMatchObject({ title: "前回会議録の確認と公表", kind: "deliberation" });
  });
});

it("a day on which somebody signed is never after today", async () => {
  await begin("confirmers", [3]);
  const given = { memberId: place(3), signedOn: addDays(today, 1) };
  await expect(signMinutes(await desk(), ref, given)).rejects.toThrow("きょう以前");
});

it("the draft follows the record until it is approved, and says so", async () => {
  await begin("by_date");
  const absent = place(1);
  await correctAttendance(await viewerOf(world.accounts.secretariat, new Date(now.getTime() + 3_600_000)), ref, {
    memberId: absent,
    stays: [],
    reason: "受付簿のとおり",
  });
  const page = await deskMinutes(await desk(), ref);
  expect(page.followed).toMatchObject([{ name: "委員1 名" }]);
  const names = (people: { name: string }[] | null | undefined) => people?.map(({ name }) => name);
  expect(names(page.preview?.attendance.absent)).toContain("委員1 名");
  expect(page.preview?.style).toBe("gist");
  await approveMinutes(await later("chair"), ref, {});
  expect((await deskMinutes(await desk(), ref)).followed).toEqual([]);
});
