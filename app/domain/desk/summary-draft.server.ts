import { db } from "../../db/client.server.ts";
import type { Vote } from "../../db/generated/client.ts";
import { longSpan } from "../../shared/dates.ts";
import { resultWords } from "../agenda/agenda.schema.ts";
import { groundOf } from "../agenda/agenda-view.server.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { isWithheld } from "../ballots/explained-vote.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { participantsInWords } from "../dialogues/participants-in-words.ts";

/** The quick note made from the record, for the clerk to read and publish. Nothing closed is in it. */
export async function summaryDraft(sessionId: string): Promise<string> {
  const session = await db.councilSession.findFirstOrThrow({
    where: { id: sessionId },
    include: {
      venue: true,
      items: { orderBy: { position: "asc" }, include: { votes: decidedVotes } },
      participants: { where: { attendedAt: { not: null } }, select: { way: true } },
      presences: { select: { memberId: true }, distinct: ["memberId"] },
    },
  });
  // その他 without a result was not gone into: nothing to say of it.
  const told = session.items.filter((item) => item.closedAt || item.result || item.kind !== "other");
  const lines = told.map((item) => {
    if (item.withdrawnAt && !item.closedAt) return `議題${item.label} ${item.title}: 取下げ`;
    if (item.closedAt) return `議題${item.label} 非公開（${groundOf(item)}）`;
    const counts =
      item.votes.length === 1 && wordingOfItem(item.votes, item.result) ? countsInWords(item.votes[0]) : "";
    return `議題${item.label} ${item.title}: ${wordingOfItem(item.votes, item.result) ?? (item.result ? resultWords[item.result] : "結果の記録なし")}${counts}`;
  });
  return [
    `第${session.ordinal}回${session.title}を、${longSpan(session.openedAt ?? session.startsAt, session.closedAt ?? session.endsAt)}、${session.venue.name} ${session.room}で開きました。`,
    isDialogue(session)
      ? `参加した人は${participantsInWords(session.participants)}、傍聴者は${session.observerCount ?? 0}名でした。`
      : `出席した委員は${session.presences.length}名、傍聴者は${session.observerCount ?? 0}名でした。`,
    ...(session.lapsedAt
      ? [`流会になりました（${session.adjournReason}）。議題は、別の日に続けます。`]
      : session.adjournReason
        ? [`議題を残して延会しました（${session.adjournReason}）。残った議題は、別の日に続けます。`]
        : []),
    "",
    ...lines,
  ].join("\n");
}

type Counted = Pick<Vote, "method" | "voters" | "forCount" | "againstCount" | "abstainCount" | "castingVote">;

function countsInWords(vote: Counted | undefined): string {
  if (!vote || vote.forCount === null || isWithheld(vote)) return "";
  const casting = vote.castingVote ? "。可否同数のため、進行した人が裁決" : "";
  return `（賛成${vote.forCount}名、反対${vote.againstCount}名、棄権${vote.abstainCount}名${casting}）`;
}
