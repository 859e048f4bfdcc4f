import type { z } from "zod";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireNoRecess } from "../sessions/recess-guard.server.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { resultWords, type SettleInput } from "./agenda.schema.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";
import { tellOfResult } from "./tell-of-result.server.ts";

/** One result an item. What decides (了承) needs a quorum; a vote settles its own item. */
export function settleAgendaItem(viewer: Viewer, ref: ItemRef, input: z.infer<typeof SettleInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    const votes = await tx.vote.findMany({ where: { itemId: item.id, voidedAt: null }, select: { decidedAt: true } });
    if (votes.some((vote) => !vote.decidedAt)) refuse("採決の途中です。結果が出た後に記録してください。");
    const isByVote = item.result === "voted" || item.result === "no_objection";
    if (votes.length > 0 && (isByVote || input.result !== "carried_over")) {
      refuse(
        isByVote
          ? "この議題は採決しています。採決の結果が議題の結果になります。"
          : "この議題は採決の途中です。残りの案を採決するか、継続審議にしてください。",
        "result",
      );
    }
    if (item.result && item.result !== input.before) {
      refuse(`この議題には結果が記録されています（${resultWords[item.result]}）。「結果を直す」から直してください。`);
    }
    if (isDialogue(session) && input.result !== "discussed" && input.result !== "reported")
      refuse("対話の場では、決めることをしません。「話し合った」か「報告を受けた」を選んでください。", "result");
    if (!isDialogue(session) && input.result === "discussed")
      refuse("「話し合った」は、対話の場の結果です。ほかの結果を選んでください。", "result");
    const sent = item.result === "carried_over" ? await tx.agendaItem.count({ where: { carriedFromId: item.id } }) : 0;
    if (sent > 0) refuse("この議題は後の会議に送っています。結果は、送った先の会議で記録してください。");
    if (input.result === "noted") {
      await requireNoRecess(tx, session.id);
      const { quorum, presidingId, recusedIds } = await roomOf(tx, session, item.id);
      if (presidingId && recusedIds.includes(presidingId))
        refuse(
          "進行する委員がこの議題から除斥されています。先に「進行する人を代える」で、ほかの委員に代わってください。",
        );
      if (!quorum.isMet) {
        refuse(
          `決められません。出席${quorum.present}名で、必要な${quorum.needed}名に${quorum.missing}名足りません。継続審議は選べます。`,
          "result",
        );
      }
    }
    await tx.agendaItem.update({
      where: { id: item.id },
      data: {
        result: input.result,
        memo: input.memo,
        resultAt: viewer.now,
        resultById: viewer.accountId,
        startedAt: item.startedAt ?? viewer.now,
      },
      select: { id: true },
    });
    await tellOfResult(tx, viewer, session.wardId, item);
    await record(tx, viewer, {
      action: "agenda-item.settled",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, result: input.result },
    });
  });
}
