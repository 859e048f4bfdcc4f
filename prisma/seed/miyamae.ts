/** 宮前区: a council of eighteen whose first term is told whole, and how its second is begun. */
import { db } from "../../app/db/client.server.ts";
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { approveWithoutObjection } from "../../app/domain/ballots/approve-without-objection.server.ts";
import { countVote } from "../../app/domain/ballots/count-vote.server.ts";
import { openVote } from "../../app/domain/ballots/open-vote.server.ts";
import { appointMember } from "../../app/domain/councils/appoint-member.server.ts";
import { endAppointment } from "../../app/domain/councils/end-appointment.server.ts";
import { approveMinutes } from "../../app/domain/minutes/approve-minutes.server.ts";
import { draftMinutes } from "../../app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "../../app/domain/minutes/publish-minutes.server.ts";
import { requestConfirmation } from "../../app/domain/minutes/request-confirmation.server.ts";
import { writeStatement } from "../../app/domain/minutes/write-statement.server.ts";
import { enterObserver } from "../../app/domain/observers/enter-observer.server.ts";
import { answerOpinions } from "../../app/domain/opinions/answer-opinions.server.ts";
import { writeOpinion } from "../../app/domain/opinions/write-opinion.server.ts";
import { writeResidentOpinion } from "../../app/domain/opinions/write-resident-opinion.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import { carryMatters } from "../../app/domain/term-reports/carry-matters.server.ts";
import { correctReport } from "../../app/domain/term-reports/correct-report.server.ts";
import { decidingItems } from "../../app/domain/term-reports/deciding-items.server.ts";
import { handOverReport } from "../../app/domain/term-reports/hand-over-report.server.ts";
import { writeRecommendation } from "../../app/domain/term-reports/write-recommendation.server.ts";
import { writeReport } from "../../app/domain/term-reports/write-report.server.ts";
import { callForMembers } from "./calls.ts";
import type { Clock } from "./clock.ts";
import { as } from "./people.ts";
import * as people from "./proposals.ts";
import { announce, holdWith, prepare, summary } from "./sittings.ts";

const ward = "miyamae";

/** Eight sittings of the first term: on which day, and what was decided by hands. */
const firstTerm: [number, string, string][] = [
  [-930, "第1期の進め方", "話し合うテーマの決め方"],
  [-840, "祭りの担い手を増やす工夫", "祭りの準備を手伝う人の募集"],
  [-750, "坂道の休み場所", "休み場所を置く道の選び方"],
  [-660, "子どもの居場所", "放課後に開ける部屋の調査"],
  [-570, "空き家の草と虫", "持ち主への声かけの進め方"],
  [-480, "災害のときの集まる場所", "集まる場所の地図を作ること"],
  [-390, "坂道の休み場所（結果の報告）", "休み場所を4か所置くよう求めること"],
  [-300, "第1期のまとめ", "報告書の案"],
];

export async function loadMiyamae(clock: Clock): Promise<void> {
  for (const [index, [on, talk, motion]] of firstTerm.entries()) {
    // One member resigns in mid-term, and the 補欠 serves what is left.
    if (on === -480) await replaceMember(clock);
    const draft = await prepare(clock, {
      ward,
      draftedOn: on - 25,
      on,
      items: [{ title: talk }, { title: motion, kind: "consultation" }],
    });
    const ref = await announce(clock, draft, on - 12);
    await sitting(clock, ref, on, 1, motion, index % 3);
    await record(clock, ref, on, talk);
  }
  await report(clock);
  await callForMembers(clock, ward);
  await secondTerm(clock);
}

async function membersOf(ordinal: number, on: Date): Promise<string[]> {
  const members = await db.member.findMany({
    where: {
      term: { ordinal, council: { ward: { slug: ward } } },
      startsOn: { lte: on },
      OR: [{ endedOn: null }, { endedOn: { gt: on } }],
    },
    include: { posts: true },
    orderBy: { id: "asc" },
  });
  return members.map(({ id }) => id);
}

async function sitting(
  clock: Clock,
  ref: { ward: string; session: string },
  on: number,
  term: number,
  motion: string,
  against: number,
) {
  const ids = (await membersOf(term, clock.at(on))).slice(0, 14);
  const desk = await holdWith(clock, ref, on, ids);
  await settleAgendaItem(await desk("18:40"), { ...ref, item: "1" }, { result: "noted", memo: "" });
  await approveWithoutObjection(await desk("19:10"), { ...ref, item: "2" });
  const vote = await openVote(await desk("19:40"), { ...ref, item: "3" }, { motion, method: "show_of_hands" });
  await countVote(await desk("19:42"), { ...ref, vote: vote.id }, { for: 14 - against, against });
  await closeSession(await desk("20:21"), ref, { time: "20:20" });
  await summary(clock, ref, on + 2);
}

async function record(clock: Clock, ref: { ward: string; session: string }, on: number, talk: string) {
  const desk = (days: number) => as("secretariat", ward, clock.at(on + days));
  const { items } = await sessionOf(ref.session);
  const [speaker = ""] = (await membersOf(1, clock.at(on))).slice(6);
  await draftMinutes(await desk(10), ref);
  await writeStatement(await desk(10), ref, {
    speaker: "member",
    label: "",
    memberId: speaker,
    itemId: items[1]?.id,
    text: `${talk}について、近所の人の声を聞いて考えたい。`,
  });
  await requestConfirmation(await desk(11), ref, { confirmBy: clock.day(on + 20) });
  await approveMinutes(await desk(21), ref, { approvedByName: "議長", approvedOn: clock.day(on + 21) });
  await publishMinutes(await desk(22), ref, {});
}

async function sessionOf(key: string) {
  const [fiscalYear = 0, number = 0] = key.split("-").map(Number);
  return db.councilSession.findFirstOrThrow({
    where: { ward: { slug: ward }, fiscalYear, number },
    include: { items: { orderBy: { position: "asc" } } },
  });
}

async function replaceMember(clock: Clock) {
  const desk = await as("secretariat", ward, clock.at(-520));
  const [, , , , , leaving = ""] = await membersOf(1, clock.at(-520));
  await endAppointment(desk, ward, { memberId: leaving, endedOn: clock.day(-520), reason: "辞任" });
  const { termId } = await db.member.findFirstOrThrow({ where: { id: leaving } });
  await appointMember(await as("secretariat", ward, clock.at(-510)), ward, termId, {
    name: "蓬田 結",
    kana: "よもぎた ゆい",
    basis: "organisation",
    organisation: "商店街連合会",
    startsOn: clock.day(-510),
    predecessorId: leaving,
    contactMeans: "letter",
  });
}

async function report(clock: Clock) {
  const desk = await as("secretariat", ward, clock.at(-250));
  await writeReport(
    desk,
    { ward, term: "1" },
    {
      title: "第1期宮前区区民会議 報告書",
      words: [
        "## はじめに\n\n2年の間に8回集まり、坂の多い区で安心して暮らすための工夫を話し合いました。",
        "## 話し合ったこと\n\n- 坂道の休み場所: 4か所を選び、区に求めました。\n- 祭りの担い手: 準備を手伝う人を区内の学校から募りました。",
        "## 次の期へ\n\n災害のときに集まる場所の地図は、町ごとに確かめることが残っています。",
      ].join("\n\n"),
    },
  );
  await writeRecommendation(
    desk,
    { ward, term: "1", recommendation: null },
    {
      title: "坂道の休み場所を広げる",
      words: "坂道に置いた休み場所が、どのように使われているかを確かめ、足りない道に広げてください。",
      sources: [],
    },
  );
  const { id: termId } = await db.term.findFirstOrThrow({ where: { ordinal: 1, council: { ward: { slug: ward } } } });
  const items = await decidingItems(ward, termId);
  const decided = items.find(({ name }) => name.includes("報告書")) ?? items[0];
  await handOverReport(
    await as("secretariat", ward, clock.at(-243)),
    { ward, term: "1" },
    {
      handedOverOn: clock.day(-243),
      handedTo: "宮前区長",
      decidedItemId: decided?.id,
      decidedOther: "",
      sure: "on",
      revision: 1,
      parts: (await db.termReport.findFirstOrThrow({ where: { termId } })).partsRevision,
    },
  );
  await correctReport(
    await as("secretariat", ward, clock.at(-230)),
    { ward, term: "1" },
    {
      place: "はじめに",
      before: "2年の間に8回集まり",
      after: "2年の間に8回集まり、坂道を2回歩いて調べ",
      reason: "現地を調べた回数を書き落としたためです。",
    },
  );
  await advised(clock);
}

/** What became of the 提言: an office has it, the new term took it over, and it was answered there. */
async function advised(clock: Clock) {
  const proposal = await db.proposal.findFirstOrThrow({ where: { channel: "report", ward: { slug: ward } } });
  const ref = { ward, proposal: `${proposal.fiscalYear}-${proposal.number}` };
  await people.assign(clock, ref, -242, "roadpark", {
    later: { by: -182, reason: "坂道の休み場所を、1か所ずつ調べて答えるためです。" },
  });
  await carryMatters(
    await as("secretariat", ward, clock.at(-236)),
    { ward, term: "2" },
    { proposals: [proposal.id], reason: "第1期の報告書の提言で、まだ区の回答がないためです。" },
  );
  await people.answer(clock, ref, -200, "roadpark", {
    status: "will_do",
    text: "使われ方を月に一度確かめ、2つの道に休み場所を加えます。",
    reason: "買い物の帰りに使う人が多いことが分かったためです。",
    nextReportOn: clock.openDay(40),
    memo: "",
  });
}

/** A sitting whose residents wrote beforehand and were answered, and one whose seats are asked for now. */
async function secondTerm(clock: Clock) {
  const past = await prepare(clock, {
    ward,
    draftedOn: -85,
    on: -60,
    items: [{ title: "坂道の休み場所の使われ方" }, { title: "地図を町ごとに確かめること", kind: "consultation" }],
  });
  const held = await announce(clock, past, -74);
  const talk = { ...held, item: "2" };
  await writeOpinion(await as("member03", ward, clock.at(-70)), talk, {
    stance: "for",
    text: "雨の日も使えるよう、屋根を考えたい。",
  });
  await writeResidentOpinion(await as("resident02", ward, clock.at(-69)), talk, {
    stance: "for",
    text: "母が買い物の帰りによく座っています。もう1か所ほしいです。",
  });
  await sitting(clock, held, -60, 2, "地図を町ごとに確かめること", 1);
  await answerOpinions(await as("secretariat", ward, clock.at(-50)), talk, {
    answer:
      "会議では、使う人の多い2か所に屋根を付けることと、もう1か所を坂の上に加えることを話し合い、異議なく承認しました。",
    revision: 1,
  });
  const next = await prepare(clock, {
    ward,
    draftedOn: -20,
    on: 12,
    items: [
      { title: "祭りを続けるための工夫", body: "担い手が減る中で、祭りを続ける工夫を話し合います。" },
      { title: "防災の地図の配り方" },
    ],
  });
  const coming = await announce(clock, next, -9);
  await writeResidentOpinion(
    await as("resident03", ward, clock.at(-3)),
    { ...coming, item: "2" },
    {
      stance: "unsure",
      text: "若い人が来やすい時間に準備をしてはどうでしょうか。",
    },
  );
  const guests: [string, ("wheelchair" | "sign")[]][] = [
    ["甲野 あおい", []],
    ["乙原 進", ["wheelchair"]],
    ["丙沢 結子", ["sign"]],
  ];
  const desk = await as("secretariat", ward, clock.at(-2));
  for (const [name, needs] of guests) await enterObserver(desk, coming, { name, needs, means: "phone" });
}
