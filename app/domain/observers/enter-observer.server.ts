import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { EnterObserverInput } from "./observers.schema.ts";
import { markOfEntry, placeOfEntry } from "./place-of-entry.server.ts";
import { requireEntryTime } from "./require-entry-time.ts";

/** Whoever has no mail asks by telephone or at the counter; the desk enters it, and tells the number of the seat. */
export function enterObserver(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof EnterObserverInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced");
    const rules = readRules(session.rules);
    requireEntryTime(session, rules, viewer.now);
    const entry = await tx.observerEntry.create({
      data: {
        ...(await markOfEntry(tx, session.id)),
        name: input.name,
        needs: input.needs,
        means: input.means,
        enteredAt: viewer.now,
        enteredById: viewer.accountId,
        confirmedAt: viewer.now,
        ...(await placeOfEntry(tx, viewer, session, rules)),
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "observer.entered",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id, means: input.means },
    });
    return entry;
  });
}
