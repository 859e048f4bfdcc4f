import type { z } from "zod";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { ObserverInput } from "./observers.schema.ts";
import { markOfEntry } from "./place-of-entry.server.ts";
import { requireEntryTime } from "./require-entry-time.ts";

/**
 * Asks for a seat to watch from, without an account. It counts once whoever has the address says so by the link in the
 * letter; whether the address has asked before is told there alone.
 * @returns the entry's id, the address of its slip, known to whoever asked alone
 */
export async function applyToObserve(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof ObserverInput>,
): Promise<{ id: string }> {
  await limitTries(viewer, "write", viewer.accountId ?? "");
  await limitTries(viewer, "send-code", input.email);
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    requireState(session, "announced");
    requireEntryTime(session, readRules(session.rules), viewer.now);
    const entry = await tx.observerEntry.create({
      data: {
        ...(await markOfEntry(tx, session.id)),
        name: input.name,
        email: input.email,
        needs: input.needs,
        enteredAt: viewer.now,
      },
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      { kind: "observer-confirm", wardId: session.wardId, subjectId: entry.id, address: input.email },
    ]);
    await record(tx, viewer, {
      action: "observer.applied",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
    return entry;
  });
}
