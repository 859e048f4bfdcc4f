import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { electionOutcome, readPoll } from "./election.rules.ts";
import type { OpenElectionInput } from "./elections.schema.ts";
import { readyToDecide } from "./start-of-vote.server.ts";

/** What must hold before an election: what must hold before any vote, an empty place, and candidates in office. */
export async function readyToElect(tx: Tx, viewer: Viewer, ref: ItemRef, input: OpenElectionInput) {
  const { session, item, room, rules } = await readyToDecide(tx, viewer, ref, "election");
  const day = dayOf(session.startsAt);
  const members = await membersOn(session, day, tx);
  const title = input.post === "chair" ? rules.chairTitle : rules.viceChairTitle;
  if (session.subcommitteeId && input.post !== "chair") refuse("部会で選ぶのは、部会を代表する委員です。", "post");
  const serving = members.filter((member) => member.posts.some(({ post }) => post === input.post)).length;
  if (input.post === "vice_chair" && serving >= rules.viceChairCount)
    refuse(`${title}は${rules.viceChairCount}名までです。退く委員を先に記録してください。`, "post");
  const standing = input.runoffOfId ? await standingAgain(tx, item.id, input) : null;
  const chosen = standing ?? (input.way === "free" ? members.map(({ id }) => id) : (input.candidateIds ?? []));
  for (const id of chosen) found(members.find((one) => one.id === id));
  const isChair = (member: (typeof members)[number]) => member.posts.some(({ post }) => post === "chair");
  const candidates = members.filter(
    (member) => chosen.includes(member.id) && !(input.post === "vice_chair" && isChair(member)),
  );
  if (candidates.length === 0) refuse(`${rules.chairTitle}は、${title}の候補になれません。`, "candidateIds");
  return {
    session,
    item,
    room,
    rules,
    title,
    candidates: { create: candidates.map(({ id }, index) => ({ memberId: id, number: index + 1 })) },
    names: candidates.map(({ name }) => name),
  };
}

/** 決選投票: those who stand again are those the earlier ballot left, and nobody else. */
async function standingAgain(tx: Tx, itemId: string, input: OpenElectionInput): Promise<string[]> {
  const earlier = await tx.vote.findFirst({
    where: { id: input.runoffOfId ?? "", itemId, outcome: "nobody_elected", voidedAt: null, post: input.post },
  });
  const poll = earlier && readPoll(earlier.result);
  const outcome = poll && electionOutcome(readRules(earlier.rules).election, poll, earlier.runoffOfId !== null);
  if (outcome?.kind !== "runoff") refuse("決選投票のもとになる投票がありません。");
  return outcome.ids;
}
