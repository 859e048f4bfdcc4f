import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { leaveFloor } from "../sessions/leave-floor.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { isBeingDecidedInWriting } from "./decided-in-writing.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

type Input = { memberId: string; reason: string };

/** 除斥: a row of its own for one item; it closes no interval of presence. In a 書面表決 it is recorded outside a sitting. */
export function recuseMember(viewer: Viewer, ref: ItemRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    if (!(await isBeingDecidedInWriting(tx, item.id))) requireState(session, "open");
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, ...membersOf(session, dayOf(session.startsAt)) } }),
    );
    // Held from here on: no ballot of this member slips in between the question and the answer.
    await tx.$queryRaw`SELECT id FROM "Vote" WHERE "itemId" = ${item.id}::uuid AND "voidedAt" IS NULL FOR UPDATE`;
    const votes = await tx.vote.findMany({ where: { itemId: item.id, voidedAt: null } });
    const standing = votes.find((vote) => !vote.countedAt);
    if (votes.some((vote) => vote.countedAt))
      refuse("採決が終わった後に除斥はできません。採決を取り消してから記録してください。");
    const own = { voteId: standing?.id ?? noId, memberId: member.id };
    const cast = (await tx.ballot.count({ where: own })) + (await tx.secretVoter.count({ where: own }));
    if (cast > 0) refuse("この委員はすでに投票しています。採決を取り消してから除斥を記録してください。", "memberId");
    const before = await tx.recusal.count({ where: { itemId: item.id, memberId: member.id } });
    if (before > 0) refuse("この委員の除斥は記録されています。", "memberId");
    await tx.recusal.create({
      data: { itemId: item.id, memberId: member.id, reason: input.reason, recordedAt: viewer.now },
    });
    await leaveFloor(tx, session.id, member.id, viewer.now);
    await record(tx, viewer, {
      action: "member.recused",
      subjectId: item.id,
      wardId: session.wardId,
      details: { memberId: member.id },
    });
  });
}
