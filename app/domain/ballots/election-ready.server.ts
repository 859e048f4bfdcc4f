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
  await requireNotElected(tx, item.id, input, title);
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
  const due = await runoffDue(tx, itemId, input.post);
  if (due?.voteId !== input.runoffOfId) refuse("決選投票のもとになる投票がありません。");
  return due?.ids ?? [];
}

/** The second ballot an item still waits for: one that lost its quorum decided nothing, and is held again. */
async function runoffDue(tx: Tx, itemId: string, post: "chair" | "vice_chair") {
  const votes = await tx.vote.findMany({ where: { itemId, kind: "election", voidedAt: null, post } });
  const hasFollowed = new Set(votes.filter((vote) => vote.outcome !== "no_quorum").map((vote) => vote.runoffOfId));
  for (const vote of votes.filter(({ id, outcome }) => outcome === "nobody_elected" && !hasFollowed.has(id))) {
    const poll = readPoll(vote.result);
    const outcome = poll && electionOutcome(readRules(vote.rules).election, poll, vote.runoffOfId !== null);
    if (outcome?.kind === "runoff") return { voteId: vote.id, ids: outcome.ids };
  }
  return null;
}

/** What an item has settled is not held a second time beside it, nor a new ballot while a second one is due. */
async function requireNotElected(tx: Tx, itemId: string, input: OpenElectionInput, title: string): Promise<void> {
  const elected = await tx.vote.count({ where: { itemId, post: input.post, outcome: "elected", voidedAt: null } });
  if (input.post === "chair" && elected > 0)
    refuse(`この議題で${title}を選出しています。選び直すときは、先にその選挙を取り消してください。`, "post");
  if (!input.runoffOfId && (await runoffDue(tx, itemId, input.post)))
    refuse("当選者の決まらなかった投票があります。決選投票をするか、先にその投票を取り消してください。");
}
