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
  "ballot.secret": event<{ voteId: string }>(
    "ballots/cast-secret-ballot",
    "名簿の委員",
    "無記名投票の間",
    "無記名投票に加わった",
  ),
  "ballots.confirmed": event<{ count: number }>(
    "ballots/confirm-ballots",
    "入力した人とは別の事務局・進行する委員",
    "採決の間",
    "代わりに入力した票を確かめた",
  ),
  "motion.amended": event<{ itemId: string }>(
    "ballots/propose-amendment",
    desk,
    "議題に結果がない間",
    "修正案を加えた",
  ),
  "motion.divided": event<{ itemId: string; parts: number }>(
    "ballots/divide-motion",
    desk,
    "議題に結果がない間",
    "採決する案を分けた",
  ),
  "motion.withdrawn": event<{ itemId: string }>(
    "ballots/withdraw-motion",
    desk,
    "議題に結果がない間",
    "採決する案を取り下げた",
  ),
  "election.opened": event<{ post: string; way: string }>(
    "ballots/open-election",
    desk,
    "開会中、定足数を満たすとき",
    "選挙を始めた",
  ),
  "election.no-objection": event<{ post: string }>(
    "ballots/elect-without-objection",
    desk,
    "開会中、定足数を満たすとき",
    "異議なく選出した",
  ),
  "ballot.elected": event<{ voteId: string }>(
    "ballots/cast-election-ballot",
    "名簿の委員",
    "選挙の間",
    "選挙に投票した",
  ),
  "election.counted": event<{ outcome: string }>("ballots/count-election", desk, "選挙の間", "選挙を締め切った"),
  "election.lot": event("ballots/draw-lot", desk, "票が同じとき", "抽選をした"),
  "vote.written": event<{ asked: number }>(
    "ballots/open-written-vote",
    "事務局",
    "公表の後、開会していない間",
    "書面表決を始めた",
  ),
  "vote.written-counted": event<{ outcome: string | null }>(
    "ballots/count-written-vote",
    "事務局",
    "回答の期限の後、または全員が回答した後",
    "書面表決を締め切った",
  ),
  "vote.declared": event("ballots/declare-result", desk, "結果が出た後、閉会の前", "採決の結果を宣告した"),
  "vote.counted": event<{ outcome: string | null }>("ballots/count-vote", desk, "採決の間", "採決を締め切った"),
  "vote.casting": event<{ outcome: string }>(
    "ballots/give-casting-vote",
    desk,
    "可否同数のとき",
    "委員長裁決を記録した",
  ),
  "vote.voided": event(
    "ballots/void-vote",
    "事務局",
    "開会中。閉会の後は会議録の承認まで、パスワードを確かめて",
    "採決を取り消した",
  ),
};
