/** The wards beside 幸区: a few matters each, the 対話の場 of 多摩区, and sittings that were not held. */
import { db } from "../../app/db/client.server.ts";
import { carryAgendaItem } from "../../app/domain/agenda/carry-item.server.ts";
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { startAgendaItem } from "../../app/domain/agenda/start-item.server.ts";
import { inviteParticipant } from "../../app/domain/dialogues/invite-participant.server.ts";
import { openDialogue } from "../../app/domain/dialogues/open-dialogue.server.ts";
import { sortIdea } from "../../app/domain/dialogues/sort-idea.server.ts";
import { addPhotos } from "../../app/domain/proposals/add-photos.server.ts";
import { judgePhoto } from "../../app/domain/proposals/judge-photo.server.ts";
import { cancelSession } from "../../app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import { endRecess } from "../../app/domain/sessions/end-recess.server.ts";
import { openSession } from "../../app/domain/sessions/open-session.server.ts";
import { postponeSession } from "../../app/domain/sessions/postpone-session.server.ts";
import { publishSummary } from "../../app/domain/sessions/publish-summary.server.ts";
import { reopenSession } from "../../app/domain/sessions/reopen-session.server.ts";
import { startRecess } from "../../app/domain/sessions/start-recess.server.ts";
import type { Clock } from "./clock.ts";
import { asUpload } from "./papers.ts";
import { as } from "./people.ts";
import { lightedPath } from "./pictures.ts";
import * as people from "./proposals.ts";
import { announce, holdWith, memberIds, prepare, summary } from "./sittings.ts";

/** The other wards: a few matters each, so that the city's page has something to tell. */
export async function otherWards(clock: Clock) {
  const matters: [string, string, string, string][] = [
    ["kawasaki", "大島", "バス停に屋根がほしい", "雨の日、バスを待つ間に濡れてしまいます。"],
    ["nakahara", "木月", "保育園の散歩道に車が多い", "散歩の列のすぐ横を車が通り、ひやりとします。"],
    ["takatsu", "溝口", "坂道に手すりがほしい", "急な坂で、買い物帰りの高齢者が休めません。"],
    ["miyamae", "有馬", "地域の祭りを続けたい", "担い手が減り、祭りの準備が難しくなっています。"],
    ["tama", "登戸", "川沿いの道に街灯を", "夜の川沿いの道が暗く、走る人とぶつかりそうになります。"],
    ["asao", "片平", "空き家の草が伸びている", "空き家の草が歩道にはみ出し、歩きにくくなっています。"],
  ];
  for (const [index, [slug, town, title, body]] of matters.entries()) {
    const ref = await people.send(clock, slug, -40 + index, { by: "resident01", town, title, body });
    if (slug === "tama") await pictured(clock, ref, -40 + index);
    await people.publish(clock, ref, -37 + index, "traffic");
    const later = { by: 24 + index, reason: "道路を管理するほかの機関と、調べる日を合わせるためです。" };
    await people.assign(clock, ref, -36 + index, "roadpark", index % 2 === 0 ? { later } : {});
  }
  await dialogues(clock);
  await unheld(clock);
  await continued(clock);
  await running(clock);
}

/** A photo that came with the words, looked at by the desk before they were published. */
async function pictured(clock: Clock, ref: { ward: string; proposal: string }, on: number) {
  const photo = asUpload("川沿い.png", lightedPath());
  await addPhotos(await as("resident01", ref.ward, clock.at(on, "21:30")), ref, [photo]);
  const { id } = await db.proposalPhoto.findFirstOrThrow({ where: { proposal: { ward: { slug: ref.ward } } } });
  await judgePhoto(
    await as("secretariat", ref.ward, clock.at(on + 2, "11:00")),
    { ...ref, photo: id },
    { decision: "show", alt: "夜の川沿いの道を描いた図。街灯の間が離れていて、その間は足元が見えない。" },
  );
}

/** 多摩区: a 対話の場 held, with what became of its ideas, and one to come. */
async function dialogues(clock: Clock) {
  const guests: [string, string, "invited" | "open_call" | "drawn"][] = [
    ["甲山 望", "こうやま のぞみ", "invited"],
    ["乙川 静", "おとかわ しずか", "open_call"],
    ["丙田 薫", "へいだ かおる", "open_call"],
    ["丁野 光", "ちょうの ひかる", "drawn"],
    ["藍沢 恵", "あいざわ めぐみ", "drawn"],
  ];
  const held = await prepare(clock, {
    ward: "tama",
    draftedOn: -60,
    on: -40,
    opening: "参加者の自己紹介",
    items: [{ title: "窓口の待ち時間を短くする工夫" }],
  });
  const desk = (on: number, time = "10:00") => as("secretariat", "tama", clock.at(on, time));
  for (const [name, kana, way] of guests) await inviteParticipant(await desk(-55), held, { name, kana, way });
  const ref = await announce(clock, held, -54);
  const came = await db.participant.findMany({ where: { session: { ward: { slug: "tama" } } }, take: 4 });
  await openDialogue(await desk(-40, "18:31"), ref, {
    time: "18:30",
    facilitator: "市民活動支援センター 若草",
    participantIds: came.map(({ id }) => id),
    staffPresent: "企画課長 蘇芳",
    observerCount: 2,
    pressCount: 0,
  });
  const item = { ...ref, item: "2" };
  await settleAgendaItem(await desk(-40, "20:00"), item, {
    result: "discussed",
    memo: "4つの班に分かれて話し合った。",
  });
  await closeSession(await desk(-40, "20:31"), ref, { time: "20:30" });
  const ideas = [
    ["空いている時間を月ごとに知らせる", "short_term", "今ある集計から作れるため、次の月から始めます。"],
    ["予約できる窓口を増やす", "plan", "職員の配置に関わるため、総合計画の見直しで扱います。"],
    ["夜間の窓口を毎日開く", "not_taken", "利用の見込みに比べて費用が大きいため、見送ります。"],
  ] as const;
  for (const [text, sorting, reason] of ideas) await sortIdea(await desk(-38), item, { text, sorting, reason });
  await publishSummary(await desk(-38), ref, {
    summary: "窓口の待ち時間を短くする工夫について話し合い、3つの考えが出ました。",
  });
  const next = await prepare(clock, {
    ward: "tama",
    draftedOn: -15,
    on: 14,
    items: [{ title: "川沿いの道の明かり" }],
  });
  for (const [name, kana, way] of guests.slice(0, 3))
    await inviteParticipant(await desk(-14), next, { name, kana, way });
  await announce(clock, next, -7);
}

/** 川崎区: a sitting that ran out of time and was carried on, and one closed by mistake and reopened. */
async function continued(clock: Clock) {
  const desk = (on: number, time = "10:00") => as("secretariat", "kawasaki", clock.at(on, time));
  const ids = await memberIds("kawasaki");
  const first = await prepare(clock, {
    ward: "kawasaki",
    draftedOn: -130,
    on: -110,
    items: [{ title: "バス停の屋根" }, { title: "商店街の夜の人通り" }],
  });
  const long = await announce(clock, first, -120);
  await holdWith(clock, long, -110, ids.slice(0, 13));
  await settleAgendaItem(await desk(-110, "20:10"), { ...long, item: "2" }, { result: "noted", memo: "" });
  await closeSession(await desk(-110, "20:46"), long, {
    time: "20:45",
    adjournReason: "会場の閉まる時刻になったため",
  });
  const second = await prepare(clock, { ward: "kawasaki", draftedOn: -105, on: -82, items: [] });
  await carryAgendaItem(await desk(-104), { ...long, item: "3" }, { sessionId: second.session });
  const again = await announce(clock, second, -95);
  await holdWith(clock, again, -82, ids.slice(0, 12));
  await startRecess(await desk(-82, "19:05"), again, { time: "19:05" });
  await endRecess(await desk(-82, "19:15"), again, { time: "19:15" });
  const carried = await db.agendaItem.findFirstOrThrow({ where: { carriedFromId: { not: null } } });
  const item = { ...again, item: String(carried.position) };
  await settleAgendaItem(await desk(-82, "19:50"), item, { result: "noted", memo: "夜の見回りを続けることとした。" });
  await closeSession(await desk(-82, "20:01"), again, { time: "20:00" });
  await reopenSession(await desk(-82, "20:04"), again, { reason: "次回の日程を決めていなかったため" });
  await closeSession(await desk(-82, "20:11"), again, { time: "20:10" });
  for (const [ref, on] of [
    [long, -108],
    [again, -80],
  ] as const)
    await summary(clock, ref, on);
}

/** 高津区: a sitting that is open as the demo is loaded. */
async function running(clock: Clock) {
  const draft = await prepare(clock, {
    ward: "takatsu",
    draftedOn: -20,
    on: 0,
    startTime: "00:00",
    items: [{ title: "坂道の手すり" }, { title: "買い物の帰りの休み場所" }],
  });
  const ref = await announce(clock, draft, -10, {
    approverName: "企画課長 蘇芳",
    decidedOn: clock.day(-11),
    documentNumber: "高企第12号",
  });
  const ids = await memberIds("takatsu");
  const desk = { ...(await as("secretariat", "takatsu", clock.now)), confirmedAt: clock.now };
  await openSession(desk, ref, {
    time: "00:00",
    memberIds: ids.slice(0, 13),
    onlineIds: [],
    presidingId: ids[0] ?? "",
    entry: "live",
    staffPresent: "企画課長 蘇芳",
    advisersPresent: "",
    observerCount: 2,
    pressCount: 0,
  });
  await settleAgendaItem(desk, { ...ref, item: "1" }, { result: "noted", memo: "" });
  await startAgendaItem(desk, { ...ref, item: "2" });
}

/** 川崎区: a sitting called off for the weather, and one put off without a day yet. */
async function unheld(clock: Clock) {
  const desk = (on: number) => as("secretariat", "kawasaki", clock.at(on));
  const called = await prepare(clock, {
    ward: "kawasaki",
    draftedOn: -60,
    on: -30,
    items: [{ title: "商店街の夜の人通り" }],
  });
  await cancelSession(await desk(-31), await announce(clock, called, -45), { reason: "台風の接近のため" });
  const put = await prepare(clock, {
    ward: "kawasaki",
    draftedOn: -20,
    on: 3,
    items: [{ title: "商店街の夜の人通り" }],
  });
  await postponeSession(await desk(-1), await announce(clock, put, -10), { reason: "会場の設備の故障のため" });
}
