/** What stands open today: an announced sitting, a draft, and proposals at every step. */

import { db } from "../../app/db/client.server.ts";
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { writeOpinion } from "../../app/domain/agenda/write-opinion.server.ts";
import { hideComment } from "../../app/domain/comments/hide-comment.server.ts";
import { postComment } from "../../app/domain/comments/post-comment.server.ts";
import { inviteParticipant } from "../../app/domain/dialogues/invite-participant.server.ts";
import { openDialogue } from "../../app/domain/dialogues/open-dialogue.server.ts";
import { sortIdea } from "../../app/domain/dialogues/sort-idea.server.ts";
import { replacePaper } from "../../app/domain/papers/replace-paper.server.ts";
import { linkAgenda } from "../../app/domain/proposals/link-agenda.server.ts";
import { referUrgent } from "../../app/domain/proposals/refer-urgent.server.ts";
import { dropProposal } from "../../app/domain/responses/drop-proposal.server.ts";
import { reportProgress } from "../../app/domain/responses/report-progress.server.ts";
import { submitResponse } from "../../app/domain/responses/submit-response.server.ts";
import { cancelSession } from "../../app/domain/sessions/cancel-session.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import { postponeSession } from "../../app/domain/sessions/postpone-session.server.ts";
import { publishSummary } from "../../app/domain/sessions/publish-summary.server.ts";
import type { Clock } from "./clock.ts";
import { asUpload, smallPdf } from "./papers.ts";
import { as } from "./people.ts";
import * as people from "./proposals.ts";
import { support } from "./saiwai.ts";
import { announce, prepare, reply } from "./sittings.ts";

const ward = "saiwai";

export async function presentProposals(clock: Clock): Promise<people.Ref> {
  const send = (on: number, by: string, town: string | null, title: string, body: string, more = {}) =>
    people.send(clock, ward, on, { by, town, title, body, ...more });
  const bikes = await send(
    -100,
    "resident02",
    "鹿島田",
    "駅前の歩道に自転車が並んでいる",
    "朝、駅前の歩道に自転車が2列に並び、車椅子やベビーカーが通れません。",
  );
  await people.publish(clock, bikes, -98, "traffic");
  await people.assign(clock, bikes, -97, "roadpark", 14);
  await people.answer(clock, bikes, -85, "roadpark", {
    status: "partly",
    text: "朝の時間帯に声かけを行い、止められる場所の案内を増やします。",
    reason: "置き場を新しく作る土地がないためです。",
    nextReportOn: clock.day(20),
    memo: "",
  });
  await reportProgress(await as("roadpark", ward, clock.at(-40)), bikes, {
    text: "案内の板を4か所に付けました。",
    nextReportOn: clock.day(20),
  });
  const nursery = await send(
    -80,
    "resident03",
    "戸手",
    "一時預かりの申込みを電話以外でもしたい",
    "一時預かりの申込みが電話だけで、勤務中にかけられません。",
  );
  await people.publish(clock, nursery, -78, "child");
  await people.assign(clock, nursery, -78, "childcare", 14);
  await people.answer(clock, nursery, -70, "childcare", {
    status: "consider",
    text: "申込みの方法を、ほかの区の例も調べて検討します。",
    reason: "受付の仕組みを変える費用を見積もる必要があるためです。",
    nextReportOn: clock.day(30),
    memo: "",
  });
  const pool = await send(
    -75,
    "resident04",
    null,
    "区に温水プールを作ってほしい",
    "年を取っても運動を続けたいので、歩いて行ける温水プールがほしいです。",
  );
  await people.publish(clock, pool, -73, "welfare");
  await people.assign(clock, pool, -72, "roadpark", 14);
  await people.answer(clock, pool, -62, "roadpark", {
    status: "difficult",
    text: "新しい温水プールの設置は困難です。近くの施設の送迎を案内します。",
    reason: "用地と維持の費用の見通しが立たないためです。",
    memo: "",
  });
  await dropProposal(await as("secretariat", ward, clock.at(-50)), pool, {
    reason: "設置は見送り、ほかの施設の案内で対応します。",
  });
  const crossing = await send(
    -21,
    "resident05",
    "塚越",
    "通学路の横断歩道が消えかけている",
    "塚越の通学路の横断歩道の線が薄く、雨の日は見えません。",
    { landmark: "小学校の正門から東へ50メートル" },
  );
  await people.publish(clock, crossing, -19, "traffic");
  await people.assign(clock, crossing, -18, "roadpark", 32);
  for (const who of ["resident01", "resident02", "resident06", "resident07", "resident08"])
    await support(clock, crossing, -15, who);
  await postComment(await as("resident06", ward, clock.at(-14)), crossing, {
    text: "雨の日に、車が止まらないことがありました。旗を持つ人の配置も考えてほしいです。",
  });
  await postComment(await as("member02", ward, clock.at(-13)), crossing, {
    text: "部会でも現地を見ました。ほかにも2か所、線が薄い場所があります。",
  });
  await postComment(await as("resident09", ward, clock.at(-12)), crossing, {
    text: "CANARY-HIDDEN-COMMENT 近所の人の名前を書いた意見",
  });
  const hidden = await db.comment.findFirstOrThrow({ where: { text: { startsWith: "CANARY-HIDDEN" } } });
  await hideComment(
    await as("secretariat", ward, clock.at(-11)),
    { ...crossing, comment: hidden.id },
    { reason: "個人の名前が書かれていたため" },
  );
  const ditch = await send(
    -16,
    "resident06",
    "加瀬",
    "側溝のふたが外れている",
    "加瀬の路地で側溝のふたが外れたままです。夜は気付かずに足を取られます。",
  );
  await referUrgent(await as("secretariat", ward, clock.at(-16, "22:00")), ditch, {
    note: "道路公園センターへ電話で連絡",
  });
  await people.publish(clock, ditch, -14, "safety");
  await people.assign(clock, ditch, -13, "roadpark", 20);
  const classes = await send(
    -12,
    "resident07",
    "小倉",
    "日本語を学ぶ場を増やしてほしい",
    "外国から来た近所の人が、日本語を学ぶ場所が遠くて通えないと話していました。",
  );
  await people.publish(clock, classes, -10, "culture");
  await people.assign(clock, classes, -9, "childcare", 18);
  await submitResponse(await as("childcare", ward, clock.at(-2)), classes, {
    status: "other_body",
    text: "国際交流の団体に、出張の教室を依頼します。",
    reason: "専門の講師を持つ団体が行うほうがよいためです。",
    memo: "団体の担当者と話し済み",
  });
  const waiting = await people.enter(
    clock,
    ward,
    -6,
    "phone",
    "公園の水飲み場が使えない",
    "公園の水飲み場の水が出ない、と電話で伺いました。",
  );
  await people.publish(clock, waiting, -5, "park");
  await send(
    -3,
    "resident08",
    "戸手",
    "CANARY-UNPUBLISHED-PROPOSAL 集積所の掃除当番",
    "CANARY-UNPUBLISHED-PROPOSAL ごみ集積所の掃除当番が、一部の家に偏っています。",
  );
  await send(
    -4,
    "resident09",
    null,
    "CANARY-UNPUBLISHED-PROPOSAL 家のこと",
    "CANARY-UNPUBLISHED-PROPOSAL 家の中のことで相談があります。",
    { wardOnly: true },
  );
  const held = await send(
    -30,
    "resident10",
    null,
    "CANARY-UNPUBLISHED-PROPOSAL 隣の人の音",
    "CANARY-UNPUBLISHED-PROPOSAL 隣の家の人の生活の音について。",
  );
  await people.hold(clock, held, -28, "特定の人が分かる内容のため、サイトには載せません。担当からお答えします。");
  return crossing;
}

/** The next sitting, announced with its papers, and a draft nobody outside may know of. */
export async function presentSittings(clock: Clock, crossing: people.Ref) {
  const draft = await prepare(clock, {
    ward,
    draftedOn: -18,
    on: 8,
    items: [
      { title: "通学路の安全", body: "通学路の横断歩道と見守りについて話し合います。" },
      { title: "見守り活動の協定" },
    ],
    papers: [
      {
        title: "通学路の点検の結果",
        item: 2,
        body: "## 点検した場所\n\n- 小学校の正門の東\n- 塚越の交差点\n- 鹿島田駅の西口\n\n線の薄い場所が3か所ありました。",
      },
      {
        title: "点検した場所の図",
        item: 2,
        file: asUpload(
          "点検した場所の図.pdf",
          smallPdf(["School route check (demo)", "1 East of the school gate", "2 Tsukagoshi crossing"]),
        ),
      },
      {
        title: "横断歩道の線の基準",
        item: 2,
        kind: "reference",
        handing: "at_table",
        body: "線の幅と間隔の基準をまとめました。",
      },
      { title: "見守り活動の協定（案）", item: 3, body: "## 協定の案\n\n見守り活動に加わる団体の役割を定めます。" },
      { title: "委員への連絡", body: "会議の後に、部会の日程を調整します。", audience: "members" },
    ],
  });
  const items = await db.agendaItem.findMany({ where: { sessionId: draft.session }, orderBy: { position: "asc" } });
  await linkAgenda(await as("secretariat", ward, clock.at(-17)), crossing, { itemId: items[1]?.id ?? "" });
  const ref = await announce(clock, draft, -8);
  await replaceMap(clock, ref);
  await reply(clock, ref, -5, {
    0: "attend",
    2: "attend",
    3: "attend",
    4: "late",
    5: "absent",
    6: "attend",
    7: "attend",
    8: "undecided",
    9: "attend",
    10: "attend",
  });
  await writeOpinion(
    await as("member04", ward, clock.at(-4)),
    { ...ref, item: "2" },
    { stance: "for", text: "線の引き直しとともに、見守りの人数を増やしたい。" },
  );
  await prepare(clock, {
    ward,
    draftedOn: -1,
    on: 60,
    title: "CANARY-DRAFT-SESSION 臨時会",
    items: [{ title: "来年度の進め方" }],
  });
}

/** 差替え: a number on the map was wrong. */
async function replaceMap(clock: Clock, ref: { ward: string; session: string }) {
  const paper = await db.paper.findFirstOrThrow({
    where: { title: "点検した場所の図", session: { ward: { slug: ward } } },
  });
  await replacePaper(
    await as("secretariat", ward, clock.at(-4)),
    { ...ref, paper: paper.id },
    { reason: "場所の番号の訂正" },
    [
      asUpload(
        "点検した場所の図.pdf",
        smallPdf(["School route check (demo)", "1 East of the school gate", "2 Kashimada station west"]),
      ),
    ],
  );
}

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
    await people.publish(clock, ref, -37 + index, "traffic");
    await people.assign(clock, ref, -36 + index, "roadpark", index % 2 === 0 ? 60 : 20);
  }
  await dialogues(clock);
  await unheld(clock);
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
