import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { castSecretBallot } from "#app/domain/ballots/cast-secret-ballot.server.ts";
import { confirmBallots } from "#app/domain/ballots/confirm-ballots.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { declareResult } from "#app/domain/ballots/declare-result.server.ts";
import { divideMotion } from "#app/domain/ballots/divide-motion.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { withdrawMotion } from "#app/domain/ballots/withdraw-motion.server.ts";
import { place } from "./make.ts";
import { type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, draft, postponed } from "./matrix-sessions.ts";
import { divided, enteredBallot, items, motions, recordedVotes, secretVotes, votes } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const members = ["member", "chair"] as const;
const presiding = ["secretariat", "manager", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const item = (ids: Ids) => ({ ...ref(ids), item: "2" });
const vote = (ids: Ids) => ({ ...ref(ids), vote: ids.vote ?? "" });

/** What becomes of beginning any vote, on a motion or on people, in each state of its item. */
export const decidable = {
  draft,
  announced,
  open: possible,
  closed,
  cancelled,
  postponed,
  settled: "結果が記録されています",
  "being voted": "議題2の採決が終わっていません",
  tie: "議題2の採決が終わっていません",
  voted: "結果が記録されています",
  "vote set aside": possible,
} as const;

const arrangeable = {
  draft,
  announced,
  open: possible,
  closed,
  cancelled,
  postponed,
  settled: "結果が記録されています",
  "being voted": "採決の途中です",
  tie: "採決の途中です",
  voted: "結果が記録されています",
  "vote set aside": possible,
} as const;

export const ballotRows: Row[] = [
  row({
    act: "ballots/approve-without-objection",
    isAddressed: true,
    allowed: presiding,
    of: items,
    when: decidable,
    run: (viewer, ids) => approveWithoutObjection(viewer, item(ids)),
    statements: 13,
  }),
  row({
    act: "ballots/open-vote",
    isAddressed: true,
    allowed: presiding,
    of: items,
    when: decidable,
    run: (viewer, ids) => openVote(viewer, item(ids), { motion: "案", method: "recorded" }),
    statements: 13,
  }),
  row({
    act: "ballots/cast-ballot",
    isAddressed: true,
    allowed: members,
    of: { ...recordedVotes, "by hands": votes["set aside"] },
    when: {
      open: possible,
      counted: "締め切りました",
      "set aside": "締め切りました",
      "sitting closed": "締め切りました",
      "by hands": "人数を数える方法です",
    },
    run: (viewer, ids) => castBallot(viewer, vote(ids), { choice: "for" }),
    statements: 5,
  }),
  row({
    act: "ballots/count-vote",
    isAddressed: true,
    allowed: presiding,
    of: votes,
    when: {
      open: possible,
      tie: "締め切りました",
      decided: "締め切りました",
      "set aside": "締め切りました",
      "sitting closed": closed,
    },
    run: (viewer, ids) => countVote(viewer, vote(ids), {}),
    statements: 13,
  }),
  row({
    act: "ballots/give-casting-vote",
    isAddressed: true,
    allowed: presiding,
    of: votes,
    when: {
      open: "可否同数の採決ではない",
      tie: possible,
      decided: "可否同数の採決ではない",
      "set aside": "可否同数の採決ではない",
      "sitting closed": closed,
    },
    run: (viewer, ids) => giveCastingVote(viewer, vote(ids), { choice: "for" }),
    statements: 10,
  }),
  row({
    act: "ballots/void-vote",
    isAddressed: true,
    allowed: desk,
    of: votes,
    when: {
      open: possible,
      tie: possible,
      decided: possible,
      "set aside": "取り消されています",
      "sitting closed": possible,
    },
    run: (viewer, ids) => voidVote(viewer, vote(ids), { reason: "数え間違い" }),
    statements: 12,
  }),
  row({
    act: "ballots/cast-secret-ballot",
    isAddressed: true,
    allowed: members,
    of: { ...secretVotes, recorded: votes.open },
    when: {
      open: possible,
      counted: "締め切りました",
      "set aside": "締め切りました",
      "sitting closed": "締め切りました",
      "on paper": "紙で投票します",
      recorded: "無記名投票ではありません",
    },
    run: (viewer, ids) => castSecretBallot(viewer, vote(ids), { secretChoice: "for" }),
    statements: 6,
  }),
  row({
    act: "ballots/confirm-ballots",
    isAddressed: true,
    allowed: ["manager", "chair"],
    of: { "one entered": enteredBallot, ...votes },
    when: {
      "one entered": possible,
      open: "確かめる票がありません",
      tie: "締め切りました",
      decided: "締め切りました",
      "set aside": "締め切りました",
      "sitting closed": closed,
    },
    // The secretariat entered it here, and whoever entered a choice is not the second person.
    run: (viewer, ids) => confirmBallots(viewer, vote(ids), { seen: [`${ids.member}:1`] }),
    statements: 8,
  }),
  row({
    act: "ballots/declare-result",
    isAddressed: true,
    allowed: presiding,
    of: votes,
    when: {
      open: "結果の出た採決だけ",
      tie: "結果の出た採決だけ",
      decided: possible,
      "set aside": "結果の出た採決だけ",
      "sitting closed": closed,
    },
    run: (viewer, ids) => declareResult(viewer, vote(ids)),
    statements: 6,
  }),
  row({
    act: "ballots/propose-amendment",
    isAddressed: true,
    allowed: presiding,
    of: items,
    when: arrangeable,
    run: (viewer, ids) => proposeAmendment(viewer, item(ids), { text: "3か所を5か所に改める" }),
    statements: 9,
  }),
  row({
    act: "ballots/divide-motion",
    isAddressed: true,
    allowed: presiding,
    of: { ...items, divided },
    when: { ...arrangeable, divided: "すでに分けています" },
    run: (viewer, ids) => divideMotion(viewer, item(ids), { parts: ["北の道", "南の道"] }),
    statements: 9,
  }),
  row({
    act: "ballots/withdraw-motion",
    isAddressed: true,
    allowed: presiding,
    of: motions,
    when: {
      amended: possible,
      withdrawn: "取り下げられています",
      decided: "採決が済んでいます",
      "sitting closed": closed,
    },
    run: (viewer, ids) => withdrawMotion(viewer, { ...item(ids), motion: ids.motion ?? "" }, { reason: "申出による" }),
    statements: 11,
  }),
];
