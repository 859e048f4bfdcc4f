import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { place } from "./make.ts";
import { type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, draft, postponed } from "./matrix-sessions.ts";
import { items, recordedVotes, votes } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const members = ["member", "chair"] as const;
const presiding = ["secretariat", "manager", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const item = (ids: Ids) => ({ ...ref(ids), item: "2" });
const vote = (ids: Ids) => ({ ...ref(ids), vote: ids.vote ?? "" });

const decidable = {
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

export const ballotRows: Row[] = [
  row({
    act: "ballots/approve-without-objection",
    allowed: presiding,
    of: items,
    when: decidable,
    run: (viewer, ids) => approveWithoutObjection(viewer, item(ids)),
    statements: 10,
  }),
  row({
    act: "ballots/open-vote",
    allowed: presiding,
    of: items,
    when: decidable,
    run: (viewer, ids) => openVote(viewer, item(ids), { motion: "案", method: "recorded" }),
    statements: 11,
  }),
  row({
    act: "ballots/cast-ballot",
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
    statements: 4,
  }),
  row({
    act: "ballots/count-vote",
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
    statements: 10,
  }),
  row({
    act: "ballots/give-casting-vote",
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
    statements: 8,
  }),
  row({
    act: "ballots/void-vote",
    allowed: desk,
    of: votes,
    when: {
      open: possible,
      tie: possible,
      decided: possible,
      "set aside": "取り消されています",
      "sitting closed": closed,
    },
    run: (viewer, ids) => voidVote(viewer, vote(ids), { reason: "数え間違い" }),
    statements: 7,
  }),
];
