import { event } from "../event-spec.ts";

const desk = "事務局・進行する委員";

export const ballotEvents = {
  "vote.no-objection": event(
    "ballots/approve-without-objection",
    desk,
    "開会中、定足数を満たすとき",
    "異議なしと認めた",
  ),
  "vote.opened": event<{ method: string }>("ballots/open-vote", desk, "開会中、定足数を満たすとき", "採決を始めた"),
  "ballot.cast": event<{ voteId: string; entered: boolean }>(
    "ballots/cast-ballot",
    "名簿の委員・委員に代わる事務局",
    "採決の間",
    "票を投じた",
  ),
  "vote.counted": event<{ outcome: string | null }>("ballots/count-vote", desk, "採決の間", "採決を締め切った"),
  "vote.casting": event<{ outcome: string }>(
    "ballots/give-casting-vote",
    desk,
    "可否同数のとき",
    "委員長裁決を記録した",
  ),
  "vote.voided": event("ballots/void-vote", "事務局", "開会中", "採決を取り消した"),
};
