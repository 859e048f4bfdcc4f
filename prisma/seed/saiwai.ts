/** 幸区: one matter goes the whole way; others stand at every step of their life. */

import { db } from "../../app/db/client.server.ts";
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { approveWithoutObjection } from "../../app/domain/ballots/approve-without-objection.server.ts";
import { countVote } from "../../app/domain/ballots/count-vote.server.ts";
import { openVote } from "../../app/domain/ballots/open-vote.server.ts";
import { writeOpinion } from "../../app/domain/opinions/write-opinion.server.ts";
import { linkAgenda } from "../../app/domain/proposals/link-agenda.server.ts";
import { finishProposal } from "../../app/domain/responses/finish-proposal.server.ts";
import { reportProgress } from "../../app/domain/responses/report-progress.server.ts";
import { arriveMember } from "../../app/domain/sessions/arrive-member.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import { leaveMember } from "../../app/domain/sessions/leave-member.server.ts";
import type { Clock } from "./clock.ts";
import { publishedMinutes } from "./minutes.ts";
import { asUpload, smallPdf } from "./papers.ts";
import { as } from "./people.ts";
import * as people from "./proposals.ts";
import { secondSitting } from "./saiwai-second-sitting.ts";
import { moneyAndPlan, neighboursHelp, onTheSpot } from "./saiwai-work.ts";
import { announce, memberIds, open, prepare, range, reply, summary } from "./sittings.ts";

const ward = "saiwai";

/** The first sitting: officers, rules of work, a vote lost for want of a quorum. */
export async function firstSitting(clock: Clock) {
  const draft = await prepare(clock, {
    ward,
    draftedOn: -190,
    on: -170,
    items: [
      { title: "第2期の進め方" },
      { title: "専門部会の設置" },
      { title: "区民会議だよりの発行", kind: "deliberation" },
    ],
    papers: [
      {
        title: "第2期の進め方（案）",
        item: 2,
        body: "## 進め方\n\n1. 年に4回、全体会議を開きます。\n2. 専門部会を2つ置き、部会ごとにテーマを決めます。\n3. 区の回答は、次の会議で報告します。",
      },
    ],
  });
  const ref = await announce(clock, draft, -184);
  await open(clock, ref, -170, range(0, 14));
  const at = (time: string) => as("secretariat", ward, clock.at(-170, time));
  await settleAgendaItem(
    await at("18:40"),
    { ...ref, item: "1" },
    { result: "reported", memo: "事務局から、第1期の取組を報告した。" },
  );
  await approveWithoutObjection(await at("18:55"), { ...ref, item: "2" });
  const hands = await openVote(
    await at("19:10"),
    { ...ref, item: "3" },
    { motion: "専門部会を2つ置くこと", method: "show_of_hands" },
  );
  await countVote(await at("19:12"), { ...ref, vote: hands.id }, { for: 12, against: 2 });
  const ids = await memberIds(ward);
  const lost = await openVote(
    await at("19:40"),
    { ...ref, item: "4" },
    { motion: "だよりを年6回発行すること", method: "standing" },
  );
  for (const place of range(9, 14))
    await leaveMember(await at("19:45"), ref, { memberId: ids[place] ?? "", time: "19:44" });
  await countVote(await at("19:46"), { ...ref, vote: lost.id }, { for: 6, against: 2 });
  await settleAgendaItem(
    await at("19:48"),
    { ...ref, item: "4" },
    { result: "carried_over", memo: "定足数を欠いたため、次回に改めて諮ることとした。" },
  );
  await arriveMember(await at("19:50"), ref, { memberId: ids[9] ?? "", time: "19:50" });
  await settleAgendaItem(await at("20:10"), { ...ref, item: "5" }, { result: "noted", memo: "" }).catch(async () =>
    settleAgendaItem(await at("20:10"), { ...ref, item: "5" }, { result: "reported", memo: "次回の日程を確認した。" }),
  );
  await closeSession(await at("20:21"), ref, { time: "20:20" });
  await summary(clock, ref, -169);
  await publishedMinutes(clock, ref, -160, [
    { item: 2, speaker: "presiding", place: 0, text: "第2期の進め方について、資料1のとおり進めてよろしいですか。" },
    { item: 2, speaker: "stage", text: "「異議なし」の声あり" },
    { item: 3, speaker: "member", place: 2, text: "部会を分けると、話し合いが深まると考える。" },
    { item: 3, speaker: "member", place: 13, text: "人数が少なくなりすぎないよう、配慮してほしい。" },
    { item: 4, speaker: "member", place: 4, text: "だよりは回数よりも、読みやすさを大切にしたい。" },
  ]);
}

/** The matter that goes the whole way, from a resident's words to lights on a path. */
export async function wholeStory(clock: Clock) {
  const light = await people.send(clock, ward, -120, {
    by: "resident01",
    town: "小倉",
    landmark: "第二公園の北の入口",
    title: "公園の園路が夜に暗い",
    body: "夜、公園の北側の園路がとても暗く、先日は子どもが段差で転びました。塾の帰りに通る子も多いので心配です。",
    wish: "足元が見えるくらいの明かりがほしいです。",
  });
  await people.publish(clock, light, -118, "park");
  await people.assign(clock, light, -117, "roadpark", {
    later: { by: -42, reason: "夜の明るさを測り、会議の結果を待って答えるためです。" },
    note: "現地の明るさを測ってください。CANARY-STAFF-NOTE",
  });
  for (const who of ["resident02", "resident03", "resident04", "resident05", "member03"])
    await support(clock, light, -110, who);
  const draft = await prepare(clock, {
    ward,
    draftedOn: -95,
    on: -70,
    items: [
      { title: "公園の夜間照明" },
      { title: "防災倉庫の鍵の管理", openness: "open" },
      { title: "CANARY-CLOSED-ITEM 表彰候補者の選考", openness: "closed", closedGround: "personal" },
      { title: "集会所の利用時間の延長" },
      { title: "見守り活動の協定" },
    ],
    papers: [
      {
        title: "公園の夜間照明について",
        item: 2,
        body: "## 現状\n\n北側の園路 180メートルに、照明は2基です。\n\n| 場所 | 明るさ |\n| --- | --- |\n| 北の入口 | 0.8ルクス |\n| 中ほど | 0.3ルクス |\n\n## 提案\n\n足元を照らす照明を6基加えます。",
      },
      {
        title: "園路の明るさの測定",
        item: 2,
        file: asUpload(
          "園路の明るさの測定.pdf",
          smallPdf(["Path lighting survey (demo)", "North gate 0.8 lx", "Middle 0.3 lx"]),
        ),
      },
      { title: "CANARY-CLOSED-PAPER 選考資料", item: 4, body: "CANARY-CLOSED-PAPER 候補者の一覧", audience: "closed" },
      {
        title: "CANARY-CLOSED-PAPER 推薦書",
        item: 4,
        audience: "closed",
        file: asUpload("CANARY-CLOSED-PAPER.pdf", smallPdf(["CANARY-CLOSED-PAPER"])),
      },
    ],
  });
  const items = await db.agendaItem.findMany({ where: { sessionId: draft.session }, orderBy: { position: "asc" } });
  await linkAgenda(await as("secretariat", ward, clock.at(-93)), light, {
    itemId: items[1]?.id ?? "",
    reason: "賛同が多く、区のほかの町でも同じ声があるため",
  });
  const ref = await announce(clock, draft, -84);
  await reply(
    clock,
    ref,
    -83,
    Object.fromEntries(range(0, 13).map((place) => [place, place === 12 ? "late" : "attend"])),
  );
  await writeOpinion(
    await as("member01", ward, clock.at(-83)),
    { ...ref, item: "2" },
    { stance: "for", text: "通学路でもあり、急ぐべきだと思います。" },
  );
  await writeOpinion(
    await as("member06", ward, clock.at(-83)),
    { ...ref, item: "2" },
    { stance: "unsure", text: "近くの家にまぶしくないか、確かめたいです。" },
  );
  await neighboursHelp(clock, light);
  await secondSitting(clock, ref);
  await people.answer(clock, light, -52, "roadpark", {
    status: "will_do",
    text: "北側の園路に、足元を照らす照明を6基設置します。",
    reason: "現地の明るさが基準を下回っており、会議でも承認されたためです。",
    nextReportOn: clock.openDay(-25),
    memo: "CANARY-STAFF-NOTE 施工業者と調整済み",
  });
  await moneyAndPlan(clock, light);
  await reportProgress(await as("roadpark", ward, clock.at(-26)), light, {
    text: "工事を始めました。園路は昼間に通れます。",
    nextReportOn: clock.openDay(-12),
  });
  await onTheSpot(clock, light);
  await finishProposal(await as("roadpark", ward, clock.at(-12)), light, {
    reason: "照明6基の設置が終わりました。夜も足元が見えるようになりました。",
  });
}

export async function support(clock: Clock, ref: people.Ref, on: number, who: string) {
  const { supportProposal } = await import("../../app/domain/proposals/support-proposal.server.ts");
  await supportProposal(await as(who, ref.ward, clock.at(on, "12:20")), ref);
}
