import { recuseMember } from "../../app/domain/agenda/recuse-member.server.ts";
import { settleAgendaItem } from "../../app/domain/agenda/settle-item.server.ts";
import { castBallot } from "../../app/domain/ballots/cast-ballot.server.ts";
import { countVote } from "../../app/domain/ballots/count-vote.server.ts";
import { giveCastingVote } from "../../app/domain/ballots/give-casting-vote.server.ts";
import { openVote } from "../../app/domain/ballots/open-vote.server.ts";
import { answerOpinions } from "../../app/domain/opinions/answer-opinions.server.ts";
import { arriveMember } from "../../app/domain/sessions/arrive-member.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import type { Clock } from "./clock.ts";
import { publishedMinutes } from "./minutes.ts";
import { as, memberRoles } from "./people.ts";
import { memberIds, open, range, summary } from "./sittings.ts";

const ward = "saiwai";

/** 幸区's second sitting: votes of every kind, and what its 事前意見 were answered. */
export async function secondSitting(clock: Clock, ref: { ward: string; session: string }) {
  await open(clock, ref, -70, range(0, 11));
  const ids = await memberIds(ward);
  const at = (time: string) => as("secretariat", ward, clock.at(-70, time));
  await arriveMember(await at("18:46"), ref, { memberId: ids[12] ?? "", time: "18:44" });
  await settleAgendaItem(
    await at("18:40"),
    { ...ref, item: "1" },
    { result: "noted", memo: "第1回の会議録を確認した。" },
  );
  const lights = await openVote(
    await at("19:05"),
    { ...ref, item: "2" },
    { motion: "公園の園路に照明を加えるよう区に求めること", method: "recorded" },
  );
  for (const place of range(0, 11)) {
    await castBallot(
      await as(memberRoles[place] ?? "", ward, clock.at(-70, "19:08")),
      { ...ref, vote: lights.id },
      { choice: place === 11 ? "abstain" : place === 10 ? "against" : "for" },
    );
  }
  await countVote(await at("19:10"), { ...ref, vote: lights.id }, {});
  const keys = await openVote(
    await at("19:25"),
    { ...ref, item: "3" },
    { motion: "防災倉庫の鍵を町内会で預かること", method: "show_of_hands" },
  );
  await countVote(await at("19:27"), { ...ref, vote: keys.id }, { for: 4, against: 7 });
  await settleAgendaItem(await at("19:40"), { ...ref, item: "4" }, { result: "noted", memo: "" });
  await recuseMember(
    await at("19:45"),
    { ...ref, item: "5" },
    { memberId: ids[5] ?? "", reason: "自己の利害に関係するため" },
  );
  const hall = await openVote(
    await at("19:55"),
    { ...ref, item: "5" },
    { motion: "集会所の利用時間を1時間延ばすよう求めること", method: "standing" },
  );
  await countVote(await at("19:57"), { ...ref, vote: hall.id }, { for: 6, against: 6 });
  await giveCastingVote(await at("19:59"), { ...ref, vote: hall.id }, { choice: "for" });
  await settleAgendaItem(
    await at("20:10"),
    { ...ref, item: "6" },
    { result: "carried_over", memo: "協定の案を、次回までに直すこととした。" },
  );
  await closeSession(await at("20:26"), ref, { time: "20:25" });
  await summary(clock, ref, -69);
  await publishedMinutes(
    clock,
    ref,
    -61,
    [
      {
        item: 2,
        speaker: "staff",
        label: "道路公園センター所長",
        text: "北側の園路の明るさを測ったところ、基準を下回っていました。",
      },
      { item: 2, speaker: "member", place: 2, text: "塾の帰りに通る子どもが多い。早い時期の設置を望む。" },
      {
        item: 2,
        speaker: "member",
        place: 7,
        text: "CANARY-REDACTEDさんの家にまぶしくない向きにしてほしい。",
        keptBack: "CANARY-REDACTED",
      },
      { item: 2, speaker: "presiding", place: 0, text: "それでは採決します。" },
      { item: 3, speaker: "member", place: 8, text: "鍵を持つ人が留守のときにどうするか、まだ決まっていない。" },
      { item: 4, speaker: "member", place: 3, text: "非公開の発言。CANARY-CLOSED-ITEM" },
      { item: 5, speaker: "presiding", place: 0, text: "可否同数ですので、委員長の決するところにより、可とします。" },
    ],
    {
      place: 2,
      text: "「早い時期」を「年度内」と直してほしい。",
      newText: "塾の帰りに通る子どもが多い。年度内の設置を望む。",
    },
  );
  await answerOpinions(
    await as("secretariat", ward, clock.at(-60)),
    { ...ref, item: "2" },
    {
      answer:
        "会議では、足元だけを照らす向きの照明とし、近くの家にまぶしくないことを確かめてから設置するよう求めることになりました。",
      revision: 1,
    },
  );
}
