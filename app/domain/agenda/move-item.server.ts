import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { numberPapers } from "../papers/number-papers.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { MoveItemInput } from "./agenda.schema.ts";
import { blockAt, movedBlock } from "./agenda-numbers.rules.ts";
import { agendaOrder, arrangeAgenda } from "./arrange-agenda.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/** One step up or down among its like, or to a place; what is below it goes along. Numbers stay dense. */
export function moveAgendaItem(viewer: Viewer, ref: ItemRef, input: z.infer<typeof MoveItemInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const items = await agendaOrder(tx, session.id);
    const start = items.findIndex(({ id }) => id === item.id);
    const levels = items.map(({ level }) => level);
    const before = input.to === undefined ? stepOf(levels, start, input.direction) : input.to - 1;
    if (before < 0) refuse("この議題はすでに最初です。");
    if (before > items.length) refuse("この議題はすでに最後です。");
    await arrangeAgenda(tx, session.id, movedBlock(items, start, before));
    await numberPapers(tx, session.id);
    await record(tx, viewer, {
      action: "agenda-item.moved",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, position: before + 1 },
    });
  });
}

/** Where one step leads: before the item of the same depth above, or behind the block below. */
function stepOf(levels: readonly number[], start: number, direction: "up" | "down" | undefined): number {
  const own = levels[start] ?? 1;
  if (direction === "up") return levels.slice(0, start).findLastIndex((level) => level <= own);
  const next = start + blockAt(levels, start);
  return next >= levels.length ? levels.length + 1 : next + blockAt(levels, next);
}
