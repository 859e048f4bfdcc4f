import type { z } from "zod";
import { addDays, dayFromColumn, dayOf, instantAt, longDay } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { takesOpinions } from "../agenda/agenda.schema.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { seatsOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { itemName } from "../sessions/change-in-words.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import type { WrittenVoteInput } from "./ballots.schema.ts";
import { motionToPut } from "./motions-of.server.ts";
import { reconsidering } from "./start-of-vote.server.ts";

/**
 * 書面表決・持ち回り, where the rules know it: an item of a sitting that is not open is decided by letter and device up
 * to a day. Everybody in office is asked; nobody counts as present at a sitting by it. Told with its reason.
 */
export function openWrittenVote(
  viewer: Viewer,
  ref: ItemRef,
  input: z.infer<typeof WrittenVoteInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "postponed", "cancelled");
    const rules = readRules(session.rules);
    if (isDialogue(session)) refuse("対話の場では採決をしません。出た考えを分けて記録してください。");
    if (!rules.writtenVotes) refuse("この会議のきまりでは、書面表決をしません。");
    if (!takesOpinions(item.kind)) refuse("書面表決にかけられるのは、諮問事項と協議事項です。");
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    if (item.result) refuse("この議題には結果が記録されています。");
    const open = await tx.vote.count({ where: { itemId: item.id, voidedAt: null, decidedAt: null } });
    if (open > 0) refuse("この議題の採決が終わっていません。先に結果を出してください。");
    const today = dayOf(viewer.now);
    if (input.closesOn <= today) refuse("回答の期限は、明日以降の日にしてください。", "closesOn");
    if (!session.postponedAt && !session.cancelledAt && input.closesOn >= dayOf(session.startsAt))
      refuse("回答の期限は、会議の日より前の日にしてください。", "closesOn");
    const { endsOn } = await tx.term.findFirstOrThrow({ where: { id: session.termId } });
    if (input.closesOn > dayFromColumn(endsOn))
      refuse("回答の期限は、任期の終わりまでの日にしてください。", "closesOn");
    const members = await membersOn(session, today, tx);
    const isChair = (member: (typeof members)[number]) => member.posts.some(({ post }) => post === "chair");
    const asked = members.filter((member) => !(rules.decision.chairVotes === "casting_only" && isChair(member)));
    if (asked.length === 0) refuse("回答できる委員がいません。");
    const { motion } = await motionToPut(tx, viewer, item, { text: input.motion });
    const again = await reconsidering(tx, session, item, rules, { text: input.motion, reason: input.reconsiderReason });
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        motionId: motion.id,
        motion: input.motion,
        ...again,
        method: "written",
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        closesAt: instantAt(addDays(input.closesOn, 1), "00:00"),
        seats: seatsOf(session, rules, members.length),
        currentMembers: members.length,
        presidingId: members.find(isChair)?.id ?? null,
        presidingAs: members.some(isChair) ? "chair" : null,
        roll: { create: asked.map(({ id }) => ({ memberId: id })) },
      },
      select: { id: true },
    });
    const until = longDay(input.closesOn);
    const what = item.closedAt
      ? `非公開の議題${item.label}を書面表決にかけます（回答は${until}まで）。`
      : `「${itemName}」を書面表決にかけます（回答は${until}まで）。`;
    await tellOfChange(tx, viewer, session, what, input.reason, item.id);
    await record(tx, viewer, {
      action: "vote.written",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { asked: asked.length },
    });
    return vote;
  });
}
