/** 幸区's つながり部会: one long evening with a decision by every method, so that each can be looked at and counted again. */
import { db } from "../../app/db/client.server.ts";
import { approveWithoutObjection } from "../../app/domain/ballots/approve-without-objection.server.ts";
import { castBallot } from "../../app/domain/ballots/cast-ballot.server.ts";
import { castElectionBallot } from "../../app/domain/ballots/cast-election-ballot.server.ts";
import { castSecretBallot } from "../../app/domain/ballots/cast-secret-ballot.server.ts";
import { countElection } from "../../app/domain/ballots/count-election.server.ts";
import { countVote } from "../../app/domain/ballots/count-vote.server.ts";
import { countWrittenVote } from "../../app/domain/ballots/count-written-vote.server.ts";
import { declareResult } from "../../app/domain/ballots/declare-result.server.ts";
import { divideMotion } from "../../app/domain/ballots/divide-motion.server.ts";
import { drawLot } from "../../app/domain/ballots/draw-lot.server.ts";
import { openElection } from "../../app/domain/ballots/open-election.server.ts";
import { openVote } from "../../app/domain/ballots/open-vote.server.ts";
import { openWrittenVote } from "../../app/domain/ballots/open-written-vote.server.ts";
import { proposeAmendment } from "../../app/domain/ballots/propose-amendment.server.ts";
import { voidVote } from "../../app/domain/ballots/void-vote.server.ts";
import { closeSession } from "../../app/domain/sessions/close-session.server.ts";
import { askToSpeak } from "../../app/domain/speeches/ask-to-speak.server.ts";
import { callSpeaker } from "../../app/domain/speeches/call-speaker.server.ts";
import type { Clock } from "./clock.ts";
import { as, memberRoles } from "./people.ts";
import { announce, holdWith, memberIds, prepare, summary } from "./sittings.ts";

const ward = "saiwai";
const on = -30;

/** Members of the 部会 by their place in the roll. */
const places = [9, 10, 11, 12, 13, 14];

export async function partDecisions(clock: Clock): Promise<void> {
  const draft = await prepare(clock, {
    ward,
    part: "つながり部会",
    draftedOn: -50,
    on,
    items: [
      { title: "部会を代表する委員の選出", kind: "deliberation" },
      { title: "あいさつ運動の日", kind: "deliberation" },
      { title: "交流会の会場", kind: "deliberation" },
      { title: "声かけの輪を広げる取組", kind: "deliberation" },
      { title: "名簿の扱い", kind: "deliberation" },
      { title: "活動の名前", kind: "deliberation" },
      { title: "ちらしの文面", kind: "deliberation" },
    ],
  });
  const ref = await announce(clock, draft, -42);
  await inWriting(clock, ref);
  const ids = await memberIds(ward);
  const at = await holdWith(
    clock,
    ref,
    on,
    places.map((place) => ids[place] ?? ""),
  );
  const member = (place: number, time: string) => as(memberRoles[places[place] ?? 0] ?? "", ward, clock.at(on, time));
  const item = (number: number) => ({ ...ref, item: String(number) });
  const candidate = (place: number) => ids[places[place] ?? 0] ?? "";

  // A free election that ends in a lot; one ballot bears a name nobody is shown.
  const election = await openElection(await at("18:45"), item(2), { post: "chair", way: "free" });
  const head = { ...ref, vote: election.id };
  const ballots = [0, 0, 1, 1];
  for (const [place, chosen] of ballots.entries())
    await castElectionBallot(await member(place, "18:47"), head, { secretCandidate: candidate(chosen) });
  await castElectionBallot(await member(4, "18:48"), head, {
    secretCandidate: "other",
    secretWriteIn: "CANARY-SECRET-BALLOT",
  });
  await castElectionBallot(await member(5, "18:48"), head, { secretCandidate: "blank" });
  await countElection(await at("18:50"), head, {});
  await drawLot(await at("18:52"), head, { publicWord: "紅葉" });

  // Hands, after somebody objected; counted wrongly, set aside and counted again.
  await askToSpeak(await member(2, "18:58"), ref, {});
  const { id: request } = await db.speechRequest.findFirstOrThrow({ orderBy: { requestedAt: "desc" } });
  await callSpeaker(await at("18:59"), { ...ref, request });
  const greeting = { motion: "毎月1日をあいさつ運動の日とすること", method: "show_of_hands" } as const;
  const miscounted = await openVote(await at("19:05"), item(3), { ...greeting, objection: "on", objector: "" });
  await countVote(await at("19:06"), { ...ref, vote: miscounted.id }, { for: 5, against: 1 });
  await voidVote(await at("19:07"), { ...ref, vote: miscounted.id }, { reason: "手を挙げた人数を数え間違えたため" });
  const again = await openVote(await at("19:08"), item(3), greeting);
  await countVote(await at("19:09"), { ...ref, vote: again.id }, { for: 4, against: 2 });
  await declareResult(await at("19:10"), { ...ref, vote: again.id });

  // An amendment by secret vote, then the motion as amended, without objection.
  const hall = await proposeAmendment(await at("19:20"), item(4), {
    text: "会場に、車椅子で入れる所を選ぶことを加える",
    proposerId: candidate(3),
  });
  const secret = await openVote(await at("19:22"), item(4), {
    motionId: hall.id,
    motion: "会場に、車椅子で入れる所を選ぶことを加えること",
    method: "secret",
  });
  for (const [place, secretChoice] of (["for", "for", "for", "for", "against"] as const).entries())
    await castSecretBallot(await member(place, "19:23"), { ...ref, vote: secret.id }, { secretChoice });
  await countVote(await at("19:24"), { ...ref, vote: secret.id }, {});
  await approveWithoutObjection(await at("19:26"), item(4));

  // Divided: one part carried, the other rejected.
  await divideMotion(await at("19:35"), item(5), { parts: ["学校の門で声をかけること", "駅前で声をかけること"] });
  const parts = await db.motion.findMany({
    where: { kind: "part", item: { session: { subcommittee: { name: "つながり部会" } } } },
    orderBy: { position: "asc" },
  });
  for (const [index, part] of parts.entries()) {
    const vote = await openVote(await at("19:38"), item(5), {
      motionId: part.id,
      motion: part.text,
      method: "standing",
    });
    await countVote(
      await at("19:40"),
      { ...ref, vote: vote.id },
      index === 0 ? { for: 6, against: 0 } : { for: 1, against: 5 },
    );
  }

  // A secret vote of so few that its numbers are kept back.
  const few = await openVote(await at("19:50"), item(6), { motion: "名簿を紙で配ること", method: "secret" });
  for (const place of [0, 1])
    await castSecretBallot(await member(place, "19:51"), { ...ref, vote: few.id }, { secretChoice: "against" });
  await countVote(await at("19:53"), { ...ref, vote: few.id }, {});

  // On paper.
  const name = await openVote(await at("20:05"), item(7), {
    motion: "活動の名前を「つながりの日」とすること",
    method: "secret",
    isOnPaper: "on",
  });
  await countVote(await at("20:08"), { ...ref, vote: name.id }, { for: 5, against: 0 });
  await closeSession(await at("20:21"), ref, { time: "20:20" });
  await summary(clock, ref, on + 2);
}

/** Before the evening one matter could not wait, and was decided in writing. */
async function inWriting(clock: Clock, ref: { ward: string; session: string }) {
  const desk = (days: number) => as("secretariat", ward, clock.at(days, "10:00"));
  const vote = await openWrittenVote(
    await desk(-41),
    { ...ref, item: "8" },
    {
      motion: "ちらしの文面を案のとおりとすること",
      closesOn: clock.day(-35),
      reason: "印刷の締切りが会議より前のため",
    },
  );
  for (const [place, choice] of (["for", "for", "for", "against", "for"] as const).entries())
    await castBallot(
      await as(memberRoles[places[place] ?? 0] ?? "", ward, clock.at(-38)),
      { ...ref, vote: vote.id },
      { choice },
    );
  await countWrittenVote(await desk(-34), { ...ref, vote: vote.id });
}
