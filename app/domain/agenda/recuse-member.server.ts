import { dayOf } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

type Input = { memberId: string; reason: string };

/** 除斥: a row of its own for one item; it closes no interval of presence. */
export function recuseMember(viewer: Viewer, ref: ItemRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open");
    const member = found(
      await tx.member.findFirst({ where: { id: input.memberId, ...membersOf(session, dayOf(session.startsAt)) } }),
    );
    const standing = await tx.vote.findFirst({ where: { itemId: item.id, voidedAt: null } });
    if (standing?.countedAt) refuse("採決が終わった後に除斥はできません。採決を取り消してから記録してください。");
    const cast = standing ? await tx.ballot.count({ where: { voteId: standing.id, memberId: member.id } }) : 0;
    if (cast > 0) refuse("この委員はすでに投票しています。採決を取り消してから除斥を記録してください。", "memberId");
    const before = await tx.recusal.count({ where: { itemId: item.id, memberId: member.id } });
    if (before > 0) refuse("この委員の除斥は記録されています。", "memberId");
    await tx.recusal.create({
      data: { itemId: item.id, memberId: member.id, reason: input.reason, recordedAt: viewer.now },
    });
    await record(tx, viewer, {
      action: "member.recused",
      subjectId: item.id,
      wardId: session.wardId,
      details: { memberId: member.id },
    });
  });
}
