import type { Tx } from "../../db/client.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { readRules } from "../councils/rules.schema.ts";
import { requireNoRecess } from "../sessions/recess-guard.server.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";

/** What must hold before anything is decided on an item: quorum above all (V11). */
export async function readyToDecide(tx: Tx, viewer: Viewer, ref: ItemRef) {
  const { session, item } = await lockItem(tx, viewer, ref);
  requireState(session, "open");
  if (isDialogue(session)) refuse("対話の場では採決をしません。出た考えを分けて記録してください。");
  const room = await roomOf(tx, session, item.id);
  allow(canRunVote(viewer, session.wardId, room.hasEligiblePresiding ? room.presidingId : null));
  if (item.withdrawnAt) refuse("この議題は取り下げられています。");
  if (item.result) refuse("この議題には結果が記録されています。");
  await requireNoRecess(tx, session.id);
  const standing = await tx.vote.findFirst({
    where: { voidedAt: null, decidedAt: null, item: { sessionId: session.id } },
    select: { item: { select: { label: true } } },
  });
  if (standing) refuse(`議題${standing.item.label}の採決が終わっていません。先に結果を出してください。`);
  const { quorum, presidingId, recusedIds } = room;
  if (presidingId && recusedIds.includes(presidingId)) {
    refuse("進行する委員がこの議題から除斥されています。先に「進行する人を代える」で、ほかの委員に代わってください。");
  }
  if (!quorum.isMet) {
    refuse(
      `採決できません。出席${quorum.present}名で、必要な${quorum.needed}名に${quorum.missing}名足りません。休憩して着席を待つか、継続審議か延会にしてください。`,
    );
  }
  return { session, item, room, rules: readRules(session.rules) };
}
