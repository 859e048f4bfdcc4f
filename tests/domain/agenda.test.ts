import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { agendaNumbers } from "#app/domain/agenda/agenda-numbers.rules.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { moveAgendaItem } from "#app/domain/agenda/move-item.server.ts";
import { removeAgendaItem } from "#app/domain/agenda/remove-item.server.ts";
import { reviseAgendaItem } from "#app/domain/agenda/revise-item.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { withdrawAgendaItem } from "#app/domain/agenda/withdraw-item.server.ts";
import { subjectChangedAt } from "#app/domain/approvals/subject-changed-at.server.ts";
import { readyToDecide } from "#app/domain/ballots/start-of-vote.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { listQuery, proposalList } from "#app/domain/proposals/proposal-list.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { cancelSession } from "#app/domain/sessions/cancel-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { reopenSession } from "#app/domain/sessions/reopen-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { isProblem } from "#app/shared/errors.ts";
import { noId } from "#app/shared/ids.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

let world: World;
let desk: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
});

const item = { title: "防災倉庫", kind: "deliberation", openness: "open" } as const;
const agenda = () => db.agendaItem.findMany({ where: { session: { number: null } }, orderBy: { position: "asc" } });

/** The same numbers in every run, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

it("two clerks, one agenda, a hundred edits at once: none is lost unseen, and the numbers stay dense and right", async () => {
  const ref = await makeSession(world, "draft");
  const clerks = [desk, await world.viewer("manager")];
  const roll = dice(20261124);
  const written = new Map<string, string>();
  for (let round = 0; round < 50; round += 1) {
    const edits = await Promise.allSettled(
      clerks.map(async (clerk, index) => {
        const items = await agenda();
        const target = items[roll(items.length)];
        const at = { ...ref, item: target?.id ?? "" };
        const title = `議題 ${round}-${index}`;
        const deed = roll(5);
        if (deed === 0 || items.length < 4) {
          const { id } = await addAgendaItem(clerk, ref, { ...item, title, level: String(1 + roll(3)) as "1" });
          written.set(id, title);
        } else if (deed === 1) await moveAgendaItem(clerk, at, { direction: roll(2) ? "up" : "down" });
        else if (deed === 2) await moveAgendaItem(clerk, at, { to: 1 + roll(items.length) });
        else if (deed === 3) {
          const input = { ...item, title, level: String(1 + roll(3)) as "1" };
          await reviseAgendaItem(clerk, at, { ...input, revision: target?.revision ?? 0 });
          written.set(at.item, title);
        } else if (items.length > 6) {
          await removeAgendaItem(clerk, at);
          written.delete(at.item);
        }
      }),
    );
    for (const edit of edits) if (edit.status === "rejected" && !isProblem(edit.reason)) throw edit.reason;
    const now = await agenda();
    expect(now.map(({ position }) => position)).toEqual(now.map((_, index) => index + 1));
    expect(now.map(({ label }) => label)).toEqual(agendaNumbers(now.map(({ level }) => level)));
  }
  const titles = new Map((await agenda()).map(({ id, title }) => [id, title]));
  for (const [id, title] of written) if (titles.has(id)) expect(titles.get(id)).toBe(title);
  expect(titles.size).toBeGreaterThan(4);
});

describe("an agenda once announced", () => {
  it("takes one more item at its end with the reason, told to members and on the page; nothing moves", async () => {
    const ref = await makeSession(world, "announced");
    await expect(addAgendaItem(desk, ref, item)).rejects.toMatchObject({ field: "addedReason" });
    await addAgendaItem(desk, ref, { ...item, addedReason: "大雨の被害があったため" });
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.items.map(({ number, label }) => `${number} ${label}`)).toEqual(["1 1", "2 2", "3 3", "4 4"]);
    expect(page.items[3]).toMatchObject({ title: "防災倉庫", added: "大雨の被害があったため" });
    expect(page.changes).toEqual([
      { at: desk.now, what: "議題4「防災倉庫」を加えました。", reason: "大雨の被害があったため" },
    ]);
    expect(await db.notice.count({ where: { kind: "session-changed" } })).toBe(19);
  });

  it("tells nothing of a closed item but that there is one", async () => {
    const ref = await makeSession(world, "announced");
    const closed = { ...item, title: "CLOSED-ITEM", openness: "closed", closedGround: "personal" } as const;
    await addAgendaItem(desk, ref, { ...closed, addedReason: "急ぎのため" });
    const seen = JSON.stringify(await sessionPage(await world.viewer("anonymous"), ref));
    expect(seen).toContain("非公開の議題4を加えました。");
    expect(seen).not.toContain("CLOSED-ITEM");
  });

  it("keeps what is withdrawn, with its number and the reason, and deals with it no more", async () => {
    const ref = await makeSession(world, "open");
    await withdrawAgendaItem(desk, { ...ref, item: "2" }, { reason: "提出した課の都合" });
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.items[1]).toMatchObject({ number: 2, withdrawn: "提出した課の都合", result: null });
    await expect(db.$transaction((tx) => readyToDecide(tx, desk, { ...ref, item: "2" }))).rejects.toThrow(
      "取り下げられています",
    );
    await closeSession(desk, ref, { time: "10:00" });
  });

  it("closes only on a ground its rules know", async () => {
    world = await makeWorld({ opening: { byDefault: "open", closeBy: "vote", grounds: ["law"] } });
    const ref = await makeSession(world, "draft");
    const closed = { ...item, openness: "closed", closedGround: "personal" } as const;
    await expect(addAgendaItem(await world.viewer("secretariat"), ref, closed)).rejects.toMatchObject({
      field: "closedGround",
    });
  });
});

describe("what is carried over", () => {
  it("goes onto a later sitting with its proposals, and each end knows the other", async () => {
    const ref = await makeSession(world, "draft");
    const [, second] = await agenda();
    const { ref: proposal } = await makeProposal(world, "assigned");
    await linkAgenda(desk, proposal, { itemId: second?.id ?? "", reason: "賛同が多いため" });
    await db.agendaItem.update({
      where: { id: second?.id ?? "" },
      data: { result: "carried_over", resultAt: desk.now },
    });
    const later = await draftSession(desk, "saiwai");
    const { id } = await carryAgendaItem(desk, { ...ref, item: "2" }, { sessionId: later.id });
    const next = await db.agendaItem.findFirstOrThrow({ where: { id }, include: { links: true } });
    expect(next).toMatchObject({ title: "公園の夜間照明", carriedFromId: second?.id, position: 2, label: "2" });
    expect(next.links).toHaveLength(1);
  });

  it("is everything without a result when a sitting is put off to another day (延会)", async () => {
    const ref = await makeSession(world, "open");
    await closeSession(desk, ref, { time: "10:00", adjournReason: "終了の時刻になったため" });
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.session).toMatchObject({ state: "closed", adjournReason: "終了の時刻になったため" });
    expect(page.items[1]).toMatchObject({ result: "carried_over" });
    const open = await draftSession(desk, "saiwai");
    await carryAgendaItem(desk, { ...ref, item: "2" }, { sessionId: open.id });
    const own = await itemPage(await world.viewer("anonymous"), { ...ref, item: "2" });
    expect(own.carried).toEqual({ from: null, to: null });
  });
});

describe("a sitting in bad weather", () => {
  it("is called off with one act: mail to those who have it, and a list of those to be told by hand", async () => {
    await db.member.update({ where: { id: world.council.members[4] ?? "" }, data: { contactMeans: "fax" } });
    await db.member.update({
      where: { id: world.council.members[6] ?? "" },
      data: { contactMeans: "phone", accountId: null },
    });
    const ref = await makeSession(world, "announced");
    await cancelSession(desk, ref, { reason: "台風の接近のため" });
    expect(await db.notice.count({ where: { kind: "session-cancelled" } })).toBe(18);
    const byHand = await db.telling.findMany({ where: { what: "session-cancelled" }, orderBy: { means: "asc" } });
    expect(byHand.map(({ means, toldAt }) => [means, toldAt])).toEqual([
      ["fax", null],
      ["phone", null],
    ]);
  });

  it("put off has no day until one is announced, and then its answers are due before that", async () => {
    const ref = await makeSession(world, "postponed");
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.session).toMatchObject({ state: "postponed", postponeReason: "台風のため" });
    const place = { venueId: world.saiwai.venues[0]?.id ?? "", room: "4階会議室" };
    await changeSession(desk, ref, {
      date: "2026-12-21",
      startTime: "18:30",
      endTime: "20:30",
      ...place,
      reason: "日程の調整がついたため",
    });
    const after = await sessionPage(await world.viewer("anonymous"), ref);
    expect(after.session).toMatchObject({ state: "announced", postponeReason: null });
    expect(after.changes.map(({ what }) => what.slice(0, 8))).toEqual(["開催を延期しまし", "日時を、令和8年"]);
    expect(await addPapers(desk, ref, { title: "資料", body: "本文", audience: "open" })).toMatchObject({});
  });
});

it("closed by mistake, a sitting goes on with those who were there, and says so", async () => {
  const ref = await makeSession(world, "closed");
  await reopenSession(desk, ref, { reason: "誤って閉会したため" });
  expect(await db.presence.count({ where: { leftAt: null } })).toBe(12);
  expect(await db.presiding.count({ where: { endedAt: null } })).toBe(1);
  const page = await sessionPage(await world.viewer("anonymous"), ref);
  expect(page.session.state).toBe("open");
  expect(page.changes[0]?.what).toContain("閉会を取り消し、再開しました");
});

describe("what is left for another day", () => {
  it("is taken up again when the sitting is reopened, unless it went onto another agenda", async () => {
    const ref = await makeSession(world, "open");
    await closeSession(desk, ref, { time: "10:00", adjournReason: "終了の時刻になったため" });
    await reopenSession(desk, ref, { reason: "時間を延ばすことになったため" });
    const item = { ...ref, item: "2" };
    expect(await db.agendaItem.findFirst({ where: { position: 2 } })).toMatchObject({ result: null });
    await db.$transaction((tx) => readyToDecide(tx, desk, item));
    await settleAgendaItem(desk, item, { result: "carried_over", memo: "" });
    await carryAgendaItem(desk, item, { sessionId: (await draftSession(desk, "saiwai")).id });
    await expect(settleAgendaItem(desk, item, { result: "noted", memo: "", before: "carried_over" })).rejects.toThrow(
      "後の会議に送っています",
    );
  });

  it("asks again for the 決裁 of the draft it goes onto", async () => {
    const ref = await makeSession(world, "open");
    await settleAgendaItem(desk, { ...ref, item: "2" }, { result: "carried_over", memo: "" });
    const next = await draftSession(desk, "saiwai");
    const later = { ...desk, now: new Date(desk.now.getTime() + 60_000) };
    await carryAgendaItem(later, { ...ref, item: "2" }, { sessionId: next.id });
    expect(await db.$transaction((tx) => subjectChangedAt(tx, "session", next.id))).toEqual(later.now);
  });
});

it("an item that is closed closes its papers, and no number tells of them", async () => {
  const ref = await makeSession(world, "draft");
  const items = await agenda();
  const input = { title: "資料", body: "本文", audience: "open" } as const;
  await addPapers(desk, ref, { ...input, itemId: items[1]?.id });
  await addPapers(desk, ref, { ...input, itemId: items[2]?.id });
  await reviseAgendaItem(
    desk,
    { ...ref, item: items[1]?.id ?? "" },
    {
      ...item,
      openness: "closed",
      closedGround: "personal",
      revision: 1,
    },
  );
  const papers = await db.paper.findMany({ orderBy: { position: "asc" } });
  expect(papers.map(({ label, audience }) => `${label} ${audience}`)).toEqual(["委員限り資料1 closed", "資料1 open"]);
});

it("a new day asks everybody again, and the desk still reads what they had answered", async () => {
  const ref = await makeSession(world, "announced");
  await replySession(await world.viewer("member"), ref, { answer: "attend" });
  await changeSession(desk, ref, {
    date: "2026-12-21",
    startTime: "18:30",
    endTime: "20:30",
    venueId: world.saiwai.venues[0]?.id ?? "",
    room: "4階会議室",
    reason: "会場の都合",
  });
  expect(await db.sessionReply.findFirst()).toMatchObject({
    answer: "undecided",
    reason: "日程が変わる前の回答: 出席",
  });
});

it("an item of a theme leads to what residents said of it, and is found from there; a closed one is not", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const nobody = await world.viewer("anonymous");
  const ref = await makeSession(world, "announced");
  const of = { kind: "deliberation", addedReason: "急ぎ", themeId: world.theme.id } as const;
  await addAgendaItem(desk, ref, { ...of, title: "公園の水飲み場", openness: "open" });
  await addAgendaItem(desk, ref, { ...of, title: "CLOSED-THEME", openness: "closed", closedGround: "personal" });
  expect((await itemPage(nobody, { ...ref, item: "4" })).item.theme).toEqual({ slug: "park", name: "公園・緑" });
  const list = await proposalList("saiwai", listQuery(new URLSearchParams({ theme: "park" })));
  expect(list.items.map(({ title, number }) => [title, number])).toEqual([["公園の水飲み場", 4]]);
  expect(JSON.stringify(list)).not.toContain("CLOSED-THEME");
  expect((await proposalList("saiwai", listQuery(new URLSearchParams()))).items).toEqual([]);
  const strange = { ...of, title: "別", openness: "open", themeId: noId } as const;
  await expect(addAgendaItem(desk, ref, strange)).rejects.toMatchObject({ kind: "not-found" });
});
