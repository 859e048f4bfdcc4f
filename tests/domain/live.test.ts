/** The room as it is told to whoever watches: from the database's own word to the browser. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { livePage } from "#app/domain/reports/live-page.server.ts";
import { roomPage } from "#app/domain/reports/room-page.server.ts";
import { lapseSession } from "#app/domain/sessions/lapse-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { askToSpeak } from "#app/domain/speeches/ask-to-speak.server.ts";
import { callSpeaker } from "#app/domain/speeches/call-speaker.server.ts";
import { listenTo } from "#app/platform/live.server.ts";
import { watch } from "#app/web/live-hub.server.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let ends: (() => void)[] = [];
const id = (place: number) => world.council.members[place] ?? "";
const desk = () => world.viewer("secretariat");
const topic = async () => (await db.councilSession.findFirstOrThrow()).id;
const read = async () => livePage(await world.viewer("anonymous"), ref);

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !isSo(); tries += 1) await pause(20);
  expect(isSo()).toBe(true);
}

/** Everything a watcher is sent, in order. */
async function watched() {
  const heard: Awaited<ReturnType<typeof read>>[] = [];
  const stop = watch(await topic(), read, (text) => heard.push(JSON.parse(text)));
  ends.push(stop);
  await until(() => heard.length > 0);
  return heard;
}

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
});

describe("whoever watches", () => {
  it("is sent what stands, then each change, and nothing where nothing changed for them", async () => {
    const heard = await watched();
    expect(heard[0]).toMatchObject({ quorum: { present: 12, isMet: true } });
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    await until(() => heard.at(-1)?.current?.label === "2");
    const sent = heard.length;
    await db.agendaItem.updateMany({ where: { position: 2 }, data: { memo: "事務局のメモ" } });
    await pause(300);
    expect(heard.length).toBe(sent);
  });

  it("hears of a speaker, a vote, how many have voted, and how it came out", async () => {
    const heard = await watched();
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    await askToSpeak(await viewerOf(world.council.accounts[3] ?? null), ref, {});
    const { id: request } = await db.speechRequest.findFirstOrThrow();
    await callSpeaker(await desk(), { ...ref, request });
    await until(() => heard.at(-1)?.floor?.speaking !== null && heard.at(-1)?.floor !== null);
    const vote = await openVote(await desk(), { ...ref, item: "2" }, { motion: "案", method: "secret" });
    await until(() => heard.at(-1)?.vote?.cast === 0);
    await countVote(await desk(), { ...ref, vote: vote.id }, {});
    await until(() => heard.at(-1)?.last?.decision.wording === "否決");
    const present = heard.at(-1)?.quorum?.present ?? 0;
    await leaveMember(await desk(), ref, { memberId: id(11) });
    await until(() => heard.at(-1)?.quorum?.present === present - 1);
  });

  it("hears of a recusal taken back, and of an item added meanwhile", async () => {
    const heard = await watched();
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    await recuseMember(await desk(), { ...ref, item: "2" }, { memberId: id(3), reason: "利害" });
    await until(() => JSON.stringify(heard.at(-1)).includes('"recused":1'));
    await withdrawRecusal(await desk(), { ...ref, item: "2" }, { memberId: id(3) });
    await until(() => JSON.stringify(heard.at(-1)).includes('"recused":0'));
    await addAgendaItem(await desk(), ref, {
      title: "追加の議題",
      kind: "report",
      openness: "open",
      addedReason: "急ぐため",
    });
    await until(() => heard.at(-1)?.items.some(({ title }) => title === "追加の議題") === true);
  });

  it("hears again by itself after the database cut the line", async () => {
    const heard = await watched();
    const cut = await query(
      process.env.DATABASE_URL ?? "",
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'live' AND datname = current_database()",
    );
    expect(cut.length).toBe(1);
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    await until(() => heard.at(-1)?.current?.label === "2");
  });
});

describe("a closed item", () => {
  beforeEach(async () => {
    await db.agendaItem.updateMany({
      where: { position: 2 },
      data: { closedAt: new Date(), closedGround: "personal", title: "CLOSED-TITLE" },
    });
  });

  it("is its number and its ground to everybody, whatever happens in it", async () => {
    const heard = await watched();
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    await until(() => heard.at(-1)?.current?.isClosed === true);
    const sent = heard.length;
    const vote = await openVote(
      await desk(),
      { ...ref, item: "2" },
      { motion: "CLOSED-MOTION", method: "show_of_hands" },
    );
    await countVote(await desk(), { ...ref, vote: vote.id }, { for: 12, against: 0 });
    await pause(400);
    expect(JSON.stringify(heard)).not.toContain("CLOSED-");
    // That it is over shows only by what comes next on the agenda.
    expect(heard.length).toBeGreaterThan(sent);
    expect(heard.slice(sent).map((one) => one.last ?? null)).toEqual(heard.slice(sent).map(() => null));
  });

  it("is not on the device of somebody whose term has ended", async () => {
    await startAgendaItem(await desk(), { ...ref, item: "2" });
    const before = await roomPage(await viewerOf(world.council.accounts[5] ?? null), ref);
    expect(before.item?.title).toBe("CLOSED-TITLE");
    await db.member.update({
      where: { id: id(5) },
      data: { endedOn: new Date("2026-11-20T00:00:00Z"), endReason: "辞任" },
    });
    const after = await roomPage(await viewerOf(world.council.accounts[5] ?? null), ref);
    expect(after.item).toBeNull();
  });
});

it("流会 leaves every item for another day, and is told as such", async () => {
  for (const place of [9, 10, 11]) await leaveMember(await desk(), ref, { memberId: id(place) });
  await lapseSession(await desk(), ref, { time: "10:00" });
  const page = await read();
  expect(page.session).toMatchObject({ state: "closed", isLapsed: true });
  expect(page.timeline.at(-1)?.what).toBe("流会");
  expect((await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).result).toBe("carried_over");
});

it("listening ends with the last who listens", async () => {
  const stop = listenTo("nobody", () => {});
  stop();
  await pause(300);
  const open = await query(
    process.env.DATABASE_URL ?? "",
    "SELECT 1 FROM pg_stat_activity WHERE application_name = 'live' AND datname = current_database()",
  );
  expect(open).toEqual([]);
});
