import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { applyForSeat } from "#app/domain/calls/apply-for-seat.server.ts";
import { applicationByCode, applicationPage, callPage, callsPage } from "#app/domain/calls/call-page.server.ts";
import { chosenApplicant, deskCall } from "#app/domain/calls/desk-calls.server.ts";
import { draftCall } from "#app/domain/calls/draft-call.server.ts";
import { judgeApplication } from "#app/domain/calls/judge-application.server.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { reviseCall } from "#app/domain/calls/revise-call.server.ts";
import { tellResult } from "#app/domain/calls/tell-result.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { letterText } from "#app/domain/delivery/letter.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { addDays } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, today, type World } from "#tests/support/make.ts";
import { content, lastSecond, nextDay, person } from "#tests/support/matrix-calls.ts";

let world: World;
let desk: Viewer;
let anybody: Viewer;
let ref: { ward: string; call: string };

beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
  anybody = await world.viewer("anonymous");
  const { id: call } = await draftCall(desk, "saiwai", content);
  ref = { ward: "saiwai", call };
});

const apply = async (name: string, email?: string) =>
  (await applyForSeat(anybody, ref, { ...person, name, ...(email ? { email } : {}) })).id;

const lettersTo = async (address: string) => {
  const letters: string[] = [];
  for (const { id } of await db.notice.findMany({ where: { address }, orderBy: { id: "asc" } })) {
    const notice = await loadNotice(id);
    const parts = notice && (await composeLetter(notice, nextDay));
    if (parts) letters.push(letterText(parts, true));
  }
  return letters;
};

it("a call is nobody's to see until it is put up", async () => {
  expect((await callsPage(anybody, "saiwai")).calls).toEqual([]);
  await expect(callPage(anybody, ref)).rejects.toMatchObject({ kind: "not-found" });
  await publishCall(desk, ref);
  expect((await callPage(anybody, ref)).call.state).toBe("open");
});

it("an application is taken in the last second of the last day, and not in the next", async () => {
  await publishCall(desk, ref);
  await applyForSeat({ ...anybody, now: lastSecond }, ref, person);
  await expect(applyForSeat({ ...anybody, now: nextDay }, ref, person)).rejects.toThrow("締め切りました");
  expect(await db.callApplication.count()).toBe(1);
});

it("the last day of a call that is up can be put off, never brought forward", async () => {
  await publishCall(desk, ref);
  await expect(
    reviseCall(desk, ref, { ...content, dueOn: addDays(content.dueOn, -1), revision: 1 }),
  ).rejects.toMatchObject({ field: "dueOn" });
  await reviseCall(desk, ref, { ...content, dueOn: addDays(content.dueOn, 1), revision: 1 });
  expect((await callPage(anybody, ref)).call.dueOn).toBe(addDays(content.dueOn, 1));
});

it("is decided, told to everybody who applied, and published in numbers alone", async () => {
  await publishCall(desk, ref);
  const first = await apply("甲野 一郎", "first@example.jp");
  const second = await apply("乙川 春子", "second@example.jp");
  const onPaper = (await applyForSeat(desk, ref, { ...person, name: "丙山 三郎", means: "letter", receivedOn: today }))
    .id;
  const later = { ...desk, now: nextDay, confirmedAt: nextDay };
  await judgeApplication(later, { ...ref, application: first }, { selection: "chosen", reason: "" });
  await expect(
    judgeApplication(later, { ...ref, application: second }, { selection: "chosen", reason: "" }),
  ).rejects.toThrow("募集した人数は1名です");
  await judgeApplication(later, { ...ref, application: second }, { selection: "reserve", reason: "" });
  await judgeApplication(later, { ...ref, application: onPaper }, { selection: "not_chosen", reason: "内部の記録" });
  expect((await applicationPage(anybody, { ...ref, application: first })).application.selection).toBeNull();
  await tellResult(later, ref, { resultNote: "委嘱は4月1日です。" });
  const page = await callPage(anybody, ref);
  expect(page.result).toEqual({ applicants: 3, chosen: 1, reserve: 1 });
  expect(JSON.stringify(page)).not.toMatch(/甲野|乙川|丙山|内部の記録/);
  expect((await lettersTo("first@example.jp")).at(-1)).toContain("委員をお願いすることになりました");
  expect((await lettersTo("second@example.jp")).at(-1)).toContain("補欠");
  expect((await applicationPage(anybody, { ...ref, application: first })).application.selection).toBe("chosen");
  const stillToTell = (await deskCall(later, ref)).applications.filter((one) => one.toldAt === null);
  expect(stillToTell.map(({ name }) => name)).toEqual(["丙山 三郎"]);
  expect(await chosenApplicant(later, "saiwai", first)).toMatchObject({ name: "甲野 一郎" });
  expect(await chosenApplicant(later, "saiwai", second)).toBeNull();
});

it("a receipt is found by its code in its own call alone, and says nothing personal", async () => {
  await publishCall(desk, ref);
  const application = await apply("甲野 一郎");
  const { code: shown } = (await applicationPage(anybody, { ...ref, application })).application;
  const code = shown?.replaceAll("-", "") ?? "";
  expect(JSON.stringify(await db.callApplication.findMany())).not.toContain(code);
  expect(await applicationByCode(anybody, ref, code)).toEqual({ id: application });
  expect(JSON.stringify(await applicationPage(anybody, { ...ref, application }))).not.toMatch(/甲野|小倉|044-000-0009/);
  await expect(applicationByCode(anybody, { ...ref, ward: "tama" }, code)).rejects.toMatchObject({
    kind: "not-found",
  });
});

it("ninety days after the result what applicants wrote is gone, and the numbers stay", async () => {
  await publishCall(desk, ref);
  const application = await apply("甲野 一郎");
  const later = { ...desk, now: nextDay, confirmedAt: nextDay };
  await judgeApplication(later, { ...ref, application }, { selection: "chosen", reason: "よい" });
  await tellResult(later, ref, { resultNote: "" });
  await runNightly(new Date(nextDay.getTime() + 89 * 86_400_000));
  expect(await db.callApplication.findFirstOrThrow()).toMatchObject({ name: "甲野 一郎" });
  await runNightly(new Date(nextDay.getTime() + 91 * 86_400_000));
  expect(await db.callApplication.findFirstOrThrow()).toMatchObject({ name: "", address: "", motive: "", reason: "" });
  expect((await callPage(anybody, ref)).result).toMatchObject({ applicants: 1, chosen: 1 });
});

it("paper is entered by the desk alone", async () => {
  await publishCall(desk, ref);
  await expect(
    applyForSeat(await world.viewer("resident"), ref, { ...person, means: "letter", receivedOn: today }),
  ).rejects.toMatchObject({ kind: "forbidden" });
});
