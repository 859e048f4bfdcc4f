/** What stands open today: an announced sitting, a draft, and proposals at every step. */

import { db } from "../../app/db/client.server.ts";
import { hideComment } from "../../app/domain/comments/hide-comment.server.ts";
import { postComment } from "../../app/domain/comments/post-comment.server.ts";
import { reportComment } from "../../app/domain/comments/report-comment.server.ts";
import { writeOpinion } from "../../app/domain/opinions/write-opinion.server.ts";
import { replacePaper } from "../../app/domain/papers/replace-paper.server.ts";
import { linkAgenda } from "../../app/domain/proposals/link-agenda.server.ts";
import { referUrgent } from "../../app/domain/proposals/refer-urgent.server.ts";
import { dropProposal } from "../../app/domain/responses/drop-proposal.server.ts";
import { reportProgress } from "../../app/domain/responses/report-progress.server.ts";
import { submitResponse } from "../../app/domain/responses/submit-response.server.ts";
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
  await people.assign(clock, bikes, -97, "roadpark");
  await people.answer(clock, bikes, -85, "roadpark", {
    status: "partly",
    text: "朝の時間帯に声かけを行い、止められる場所の案内を増やします。",
    reason: "置き場を新しく作る土地がないためです。",
    nextReportOn: clock.openDay(20),
    memo: "",
  });
  await reportProgress(await as("roadpark", ward, clock.at(-40)), bikes, {
    text: "案内の板を4か所に付けました。",
    nextReportOn: clock.openDay(20),
  });
  const nursery = await send(
    -80,
    "resident03",
    "戸手",
    "一時預かりの申込みを電話以外でもしたい",
    "一時預かりの申込みが電話だけで、勤務中にかけられません。",
  );
  await people.publish(clock, nursery, -78, "child");
  await people.assign(clock, nursery, -78, "childcare");
  await people.answer(clock, nursery, -70, "childcare", {
    status: "consider",
    text: "申込みの方法を、ほかの区の例も調べて検討します。",
    reason: "受付の仕組みを変える費用を見積もる必要があるためです。",
    nextReportOn: clock.openDay(30),
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
  await people.assign(clock, pool, -72, "roadpark");
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
  await people.assign(clock, crossing, -18, "roadpark", {
    later: { by: 14, reason: "会議で話し合う議題になるかを待って、答えをまとめるためです。" },
  });
  for (const who of ["resident01", "resident02", "resident06", "resident07", "resident08"])
    await support(clock, crossing, -15, who);
  const talked = await postComment(await as("resident06", ward, clock.at(-14)), crossing, {
    kind: "for",
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
    { rule: "personal", reason: "個人の名前が書かれていたため" },
  );
  await reportComment(
    await as("resident08", ward, clock.at(-10)),
    { ...crossing, comment: talked.id },
    { rule: "unrelated", note: "旗を持つ人の話は、別の提案だと思います。" },
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
  await people.assign(clock, ditch, -13, "roadpark", {
    later: { by: 7, reason: "ふたの寸法が特別で、作り直しに時間がかかるためです。" },
  });
  const classes = await send(
    -12,
    "resident07",
    "小倉",
    "日本語を学ぶ場を増やしてほしい",
    "外国から来た近所の人が、日本語を学ぶ場所が遠くて通えないと話していました。",
  );
  await people.publish(clock, classes, -10, "culture");
  await people.assign(clock, classes, -9, "childcare");
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
  await linkAgenda(await as("secretariat", ward, clock.at(-17)), crossing, {
    itemId: items[1]?.id ?? "",
    reason: "賛同が多く、区のほかの町でも同じ声があるため",
  });
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
