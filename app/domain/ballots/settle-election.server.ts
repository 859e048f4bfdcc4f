import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession, Vote } from "../../db/generated/client.ts";
import { type Day, dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { tellOfResult } from "../agenda/tell-of-result.server.ts";
import { giveHead, givePost } from "../councils/give-post.server.ts";
import { readRules } from "../councils/rules.schema.ts";

/** Part of every act that ends an election with somebody: the vote has its outcome, the member the post from that day, the item its result. */
export async function settleElection(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  item: AgendaItem,
  vote: Vote,
  electedId: string,
): Promise<void> {
  const rules = readRules(vote.rules);
  const { name } = await tx.member.findFirstOrThrow({ where: { id: electedId }, select: { name: true } });
  const title = vote.post === "chair" ? rules.chairTitle : rules.viceChairTitle;
  const from = dayOf(session.startsAt);
  const headBeforeId = session.subcommitteeId
    ? await giveHead(tx, session.subcommitteeId, electedId, from)
    : await givePostBy(tx, vote, { memberId: electedId, from, limit: rules.viceChairCount });
  await tx.vote.update({
    where: { id: vote.id },
    data: {
      outcome: "elected",
      electedId,
      headBeforeId,
      wording: `${title}に${name}委員を選出`,
      decidedAt: viewer.now,
    },
    select: { id: true },
  });
  await tx.agendaItem.update({
    where: { id: item.id },
    data: {
      result: vote.method === "no_objection" ? "no_objection" : "voted",
      resultAt: viewer.now,
      resultById: viewer.accountId,
      startedAt: item.startedAt ?? viewer.now,
    },
    select: { id: true },
  });
  await tellOfResult(tx, viewer, session.wardId, item);
}

async function givePostBy(tx: Tx, vote: Vote, given: { memberId: string; from: Day; limit: number }): Promise<null> {
  await givePost(tx, { ...given, post: vote.post ?? "chair", voteId: vote.id });
  return null;
}
