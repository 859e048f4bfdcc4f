import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { letterText } from "#app/domain/delivery/letter.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { checkDraw } from "#app/domain/draws/draw.rules.ts";
import { drawData } from "#app/domain/draws/draw-page.server.ts";
import { applyToObserve } from "#app/domain/observers/apply-observer.server.ts";
import { confirmObserver } from "#app/domain/observers/confirm-observer.server.ts";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { enterObserver } from "#app/domain/observers/enter-observer.server.ts";
import { seatObservers } from "#app/domain/observers/seat-observers.server.ts";
import { slipByCode, slipPage } from "#app/domain/observers/slip-page.server.ts";
import { withdrawObserver } from "#app/domain/observers/withdraw-observer.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { isWrittenNumber } from "#app/shared/written-number.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
const day = 86_400_000;

const sitting = async (observerEntry: "registration" | "registration_first", cap: number) => {
  world = await makeWorld({ observerEntry });
  const ref = await makeSession(world, "announced");
  await db.councilSession.updateMany({ data: { observerCap: cap } });
  return ref;
};

type Ref = { ward: string; session: string };

const ask = async (ref: Ref, name: string, email: string) =>
  applyToObserve(await world.viewer("anonymous"), ref, { name, needs: [], email });

/** Opens the page of the letter and presses. */
const confirm = async (ref: Ref, entry: string) => {
  const { id } = await db.notice.findFirstOrThrow({ where: { kind: "observer-confirm", subjectId: entry } });
  const notice = await loadNotice(id);
  const parts = notice && (await composeLetter(notice, now));
  const secret = parts?.secret?.[0]?.split("/").at(-1) ?? "";
  return confirmObserver(await world.viewer("anonymous"), { ...ref, secret });
};

const apply = async (ref: Ref, name: string, email = `${name.replaceAll(" ", "-")}@example.jp`) =>
  confirm(ref, (await ask(ref, name, email)).id);

const seatOf = async (ref: { ward: string; session: string }, entry: string) =>
  (await slipPage(await world.viewer("anonymous"), { ...ref, entry })).entry;

const lettersTo = async (address: string) => {
  const notices = await db.notice.findMany({ where: { address }, orderBy: { id: "asc" } });
  const letters: string[] = [];
  for (const { id } of notices) {
    const notice = await loadNotice(id);
    const parts = notice && (await composeLetter(notice, now));
    if (parts) letters.push(`${parts.subject}\n${letterText(parts, true)}`);
  }
  return letters;
};

describe("seats given first come", () => {
  let ref: { ward: string; session: string };
  beforeEach(async () => {
    ref = await sitting("registration_first", 2);
  });

  it("go to the first, the rest wait in order, and one given back goes to who waits longest", async () => {
    const first = await apply(ref, "甲野 一郎");
    await apply(ref, "乙川 春子");
    const third = await apply(ref, "丙山 三郎", "third@example.jp");
    const fourth = await apply(ref, "丁野 四郎");
    expect(await seatOf(ref, third.id)).toMatchObject({ state: "waiting", waitingRank: 1 });
    expect(await seatOf(ref, fourth.id)).toMatchObject({ state: "waiting", waitingRank: 2 });
    await withdrawObserver(await world.viewer("anonymous"), { ...ref, entry: first.id });
    expect(await seatOf(ref, third.id)).toMatchObject({ state: "seated" });
    expect(await seatOf(ref, fourth.id)).toMatchObject({ state: "waiting" });
    expect((await lettersTo("third@example.jp")).at(-1)).toContain("傍聴の席が取れました");
  });

  it("are never given twice when several ask in the same moment", async () => {
    await Promise.all(Array.from({ length: 6 }, (_, index) => apply(ref, `傍聴 ${index}`)));
    const desk = await deskObservers(await world.viewer("secretariat"), ref);
    expect([desk.seated, desk.waiting]).toEqual([2, 4]);
    expect(desk.entries.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(desk.entries.flatMap((entry) => entry.waitingRank ?? []).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it("have a code with a check digit, by which the slip is found again, in this sitting alone", async () => {
    const { id } = await apply(ref, "甲野 一郎");
    const viewer = await world.viewer("anonymous");
    const code = (await slipPage(viewer, { ...ref, entry: id })).entry.code?.replaceAll("-", "") ?? "";
    expect(isWrittenNumber(code)).toBe(true);
    expect(JSON.stringify(await db.observerEntry.findMany())).not.toContain(code);
    expect(await slipByCode(viewer, ref, code)).toEqual({ id });
    await expect(slipByCode(viewer, { ...ref, ward: "tama" }, code)).rejects.toThrow("ありません");
    await expect(slipPage(viewer, { ...ref, ward: "tama", entry: id })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("cannot be asked for after midnight of the last day", async () => {
    const { observersDueOn } = await db.councilSession.findFirstOrThrow();
    expect(observersDueOn?.toISOString().slice(0, 10)).toBe("2026-11-27");
    const at = (time: string) => ({ ...anonymous, now: new Date(`2026-11-${time}+09:00`) });
    const anonymous = await world.viewer("anonymous");
    const email = "late@example.jp";
    await applyToObserve(at("27T23:59:59"), ref, { name: "間に合う人", needs: [], email });
    await expect(applyToObserve(at("28T00:00:00"), ref, { name: "遅れた人", needs: [], email })).rejects.toThrow(
      "締め切りました",
    );
  });

  it("hear of a change and of the end of it, without the room online", async () => {
    await db.councilSession.updateMany({ data: { onlineMode: "members", onlineUrl: "https://closed.example.jp/" } });
    await apply(ref, "甲野 一郎", "first@example.jp");
    const desk = await world.viewer("secretariat");
    await changeSession(desk, ref, {
      date: "2026-12-03",
      startTime: "18:30",
      endTime: "20:30",
      venueId: world.saiwai.venues[1]?.id ?? "",
      room: "大会議室",
      reason: "会場の都合",
    });
    await cancelSession(desk, ref, { reason: "台風のため" });
    const letters = await lettersTo("first@example.jp");
    expect(letters.map((letter) => letter.split("\n")[0])).toEqual([
      expect.stringContaining("席が取れました"),
      expect.stringContaining("変更について"),
      expect.stringContaining("中止について"),
    ]);
    expect(letters.join("\n")).not.toContain("closed.example.jp");
    expect(letters.join("\n")).not.toContain("出欠");
  });
});

describe("whoever asks for a seat", () => {
  it("has none before the address is confirmed, and leaves nothing where nobody does", async () => {
    const ref = await sitting("registration_first", 1);
    const forty = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(ref, `傍聴 ${n}`, `${n}@example.jp`)));
    const { id } = await apply(ref, "甲野 一郎", "first@example.jp");
    expect((await seatOf(ref, id)).state).toBe("seated");
    expect(await seatOf(ref, forty[0]?.id ?? "")).toMatchObject({ state: "unconfirmed", code: null });
    const desk = await world.viewer("secretariat");
    expect((await deskObservers(desk, ref)).seated).toBe(1);
    await runNightly(new Date(now.getTime() + 25 * 3_600_000));
    expect(await db.observerEntry.count({ where: { name: { not: "" } } })).toBe(1);
    await expect(confirm(ref, forty[1]?.id ?? "")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("may ask for as many of a household as the rule says, and hears so by letter alone", async () => {
    const ref = await sitting("registration_first", 5);
    await apply(ref, "甲野 一郎", "family@example.jp");
    await apply(ref, "甲野 花", "family@example.jp");
    const third = await ask(ref, "甲野 三郎", "family@example.jp");
    await expect(confirm(ref, third.id)).rejects.toThrow("1つのメールアドレスから申し込めるのは2人まで");
    expect((await deskObservers(await world.viewer("secretariat"), ref)).seated).toBe(2);
  });

  it("without mail asks by telephone: the desk enters it, and it counts at once", async () => {
    const ref = await sitting("registration_first", 1);
    const desk = await world.viewer("secretariat");
    const { id } = await enterObserver(desk, ref, { name: "甲野 一郎", needs: ["wheelchair"], means: "phone" });
    expect(await seatOf(ref, id)).toMatchObject({ state: "seated", needs: ["wheelchair"] });
    expect((await deskObservers(desk, ref)).entries).toMatchObject([{ name: "甲野 一郎", hasAddress: false }]);
    const { id: next } = await enterObserver(desk, ref, { name: "乙川 春子", needs: [], means: "counter" });
    expect(await seatOf(ref, next)).toMatchObject({ state: "waiting", waitingRank: 1 });
  });
});

describe("seats given by a draw", () => {
  it("follow a seed fixed before anybody asked, and anybody can do the draw again", async () => {
    const ref = await sitting("registration", 3);
    const { seedHash } = await db.draw.findFirstOrThrow();
    for (let number = 1; number <= 5; number += 1) await apply(ref, `傍聴 ${number}`);
    const desk = { ...(await world.viewer("secretariat")), now: new Date(now.getTime() + 4 * day) };
    await expect(seatObservers(await world.viewer("secretariat"), ref, { publicWord: "七夕" })).rejects.toThrow(
      "その翌日から",
    );
    await seatObservers(desk, ref, { publicWord: "七夕" });
    const draw = await db.draw.findFirstOrThrow();
    const data = await drawData(desk, "saiwai", draw.id);
    expect(data.seedHash).toBe(seedHash);
    expect(checkDraw(data)).toBe("holds");
    const seated = await db.observerEntry.findMany({ where: { seatedAt: { not: null } } });
    const chosen = data.result.filter(({ place }) => place <= 3).map(({ number }) => number);
    expect(seated.map(({ number }) => number).toSorted()).toEqual(chosen.toSorted());
    const waiting = await db.observerEntry.findMany({
      where: { waitingRank: { not: null } },
      orderBy: { waitingRank: "asc" },
    });
    expect(waiting.map(({ number }) => number)).toEqual(
      data.result
        .filter(({ place }) => place > 3)
        .toSorted((a, b) => a.place - b.place)
        .map(({ number }) => number),
    );
  });

  it("leave out whoever gave up before", async () => {
    const ref = await sitting("registration", 1);
    const { id } = await apply(ref, "甲野 一郎");
    await apply(ref, "乙川 春子");
    await withdrawObserver(await world.viewer("anonymous"), { ...ref, entry: id });
    await seatObservers({ ...(await world.viewer("secretariat")), now: new Date(now.getTime() + 4 * day) }, ref, {
      publicWord: "七夕",
    });
    expect(await db.drawEntry.findMany({ select: { number: true } })).toEqual([{ number: 2 }]);
    expect((await db.observerEntry.findFirstOrThrow({ where: { number: 2 } })).seatedAt).not.toBeNull();
  });
});

it("a month after the sitting nobody's name is kept, and the count stays", async () => {
  const ref = await sitting("registration_first", 2);
  await apply(ref, "甲野 一郎", "first@example.jp");
  await runNightly(new Date(now.getTime() + 39 * day + 7_200_001));
  const desk = await deskObservers(await world.viewer("secretariat"), ref);
  expect(desk.entries).toMatchObject([{ name: "", hasAddress: false, state: "seated" }]);
});
