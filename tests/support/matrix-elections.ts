import { castElectionBallot } from "#app/domain/ballots/cast-election-ballot.server.ts";
import { countElection } from "#app/domain/ballots/count-election.server.ts";
import { countWrittenVote } from "#app/domain/ballots/count-written-vote.server.ts";
import { drawLot } from "#app/domain/ballots/draw-lot.server.ts";
import { electWithoutObjection } from "#app/domain/ballots/elect-without-objection.server.ts";
import { openElection } from "#app/domain/ballots/open-election.server.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { place, today, type World } from "./make.ts";
import { decidable } from "./matrix-ballots.ts";
import { type Ids, possible, type Row, row } from "./matrix-row.ts";
import { closed } from "./matrix-sessions.ts";
import { elections, items, votes, writableItems, writtenVotes } from "./states.ts";

const presiding = ["secretariat", "manager", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const item = (ids: Ids) => ({ ...ref(ids), item: "2" });
const vote = (ids: Ids) => ({ ...ref(ids), vote: ids.vote ?? "" });
const members = (world: World, count: number) => world.council.members.slice(3, 3 + count);

export const electionRows: Row[] = [
  row({
    act: "ballots/open-election",
    isAddressed: true,
    allowed: presiding,
    of: { ...items, "another election held": elections.elected },
    when: { ...decidable, "another election held": possible },
    run: (viewer, ids, world) =>
      openElection(viewer, item(ids), { post: "chair", way: "nomination", candidateIds: members(world, 2) }),
    statements: 16,
  }),
  row({
    act: "ballots/elect-without-objection",
    isAddressed: true,
    allowed: presiding,
    of: items,
    when: decidable,
    run: (viewer, ids, world) =>
      electWithoutObjection(viewer, item(ids), { post: "chair", way: "nomination", candidateIds: members(world, 1) }),
    statements: 24,
  }),
  row({
    act: "ballots/cast-election-ballot",
    isAddressed: true,
    allowed: ["member", "chair"],
    of: { ...elections, "no election": votes.open },
    when: {
      open: possible,
      "on paper": "紙で投票します",
      tie: "紙で投票します",
      elected: "紙で投票します",
      "set aside": "紙で投票します",
      "sitting closed": "紙で投票します",
      "no election": "選挙ではありません",
    },
    run: (viewer, ids) => castElectionBallot(viewer, vote(ids), { secretCandidate: ids.candidate ?? "" }),
    statements: 6,
  }),
  row({
    act: "ballots/count-election",
    isAddressed: true,
    allowed: presiding,
    of: { ...elections, "no election": votes.open },
    when: {
      open: possible,
      "on paper": possible,
      tie: "締め切りました",
      elected: "締め切りました",
      "set aside": "締め切りました",
      "sitting closed": closed,
      "no election": "選挙ではありません",
    },
    run: (viewer, ids) => countElection(viewer, vote(ids), { votes: { [ids.candidate ?? ""]: 12 } }),
    statements: 18,
  }),
  row({
    act: "ballots/draw-lot",
    isAddressed: true,
    allowed: presiding,
    of: elections,
    when: {
      open: "抽選を待っている選挙ではありません",
      "on paper": "抽選を待っている選挙ではありません",
      tie: possible,
      elected: "抽選を待っている選挙ではありません",
      "set aside": "抽選を待っている選挙ではありません",
      "sitting closed": closed,
    },
    run: (viewer, ids) => drawLot(viewer, vote(ids), { publicWord: "七夕" }),
    statements: 16,
  }),
  row({
    act: "ballots/open-written-vote",
    isAddressed: true,
    allowed: ["secretariat", "manager"],
    of: writableItems,
    when: {
      announced: possible,
      cancelled: possible,
      "not in the rules": "書面表決をしません",
      open: "開会中です",
      closed,
      "being voted": "採決が終わっていません",
      decided: "結果が記録されています",
    },
    run: (viewer, ids) =>
      openWrittenVote(viewer, item(ids), {
        motion: "案",
        closesOn: addDays(today, 5),
        reason: "次の会議の前に決めるため",
      }),
    statements: 17,
  }),
  row({
    act: "ballots/count-written-vote",
    isAddressed: true,
    allowed: ["secretariat", "manager"],
    of: { ...writtenVotes, "no written vote": votes.open },
    when: {
      open: "回答の期限",
      replied: possible,
      tie: "締め切りました",
      decided: "締め切りました",
      "set aside": "締め切りました",
      "no written vote": "書面表決ではありません",
    },
    run: (viewer, ids) => countWrittenVote(viewer, vote(ids)),
    statements: 16,
  }),
];
