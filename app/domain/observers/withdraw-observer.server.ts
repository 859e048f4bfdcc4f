import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { type EntryRef, lockEntry } from "./locked-entry.server.ts";

/** Gives the seat back; the first who waits takes it and is told. */
export function withdrawObserver(viewer: Viewer, ref: EntryRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, entry } = await lockEntry(tx, viewer, ref);
    requireState(session, "announced", "postponed");
    if (entry.withdrawnAt) refuse("この申込みは、すでに取り消されています。");
    await tx.observerEntry.update({
      where: { id: entry.id },
      data: { withdrawnAt: viewer.now, waitingRank: null },
      select: { id: true },
    });
    const next = entry.seatedAt
      ? await tx.observerEntry.findFirst({
          where: { sessionId: session.id, withdrawnAt: null, waitingRank: { not: null } },
          orderBy: { waitingRank: "asc" },
        })
      : null;
    if (next) {
      await tx.observerEntry.update({
        where: { id: next.id },
        data: { seatedAt: viewer.now, waitingRank: null },
        select: { id: true },
      });
      await sendNoticesLater(
        tx,
        viewer,
        next.email ? [{ kind: "observer-told", wardId: session.wardId, subjectId: next.id, address: next.email }] : [],
      );
    }
    await record(tx, viewer, {
      action: "observer.withdrawn",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id, movedUpId: next?.id ?? null },
    });
  });
}
