import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { motionsOf, originalMotion } from "./motions-of.server.ts";

/** An item whose motions the desk may still arrange, with them: no result yet, and no vote that is open. */
export async function itemForMotions(tx: Tx, viewer: Viewer, ref: ItemRef) {
  const { session, item } = await lockItem(tx, viewer, ref);
  await allowRunning(tx, viewer, session);
  requireState(session, "open");
  if (isDialogue(session)) refuse("対話の場では採決をしません。出た考えを分けて記録してください。");
  if (item.withdrawnAt) refuse("この議題は取り下げられています。");
  if (item.result) refuse("この議題には結果が記録されています。");
  const open = await tx.vote.count({ where: { itemId: item.id, voidedAt: null, decidedAt: null } });
  if (open > 0) refuse("採決の途中です。結果が出た後に記録してください。");
  const known = await motionsOf(tx, item.id);
  const motions = known.length > 0 ? known : [await originalMotion(tx, viewer, item)];
  return { session, item, motions };
}
