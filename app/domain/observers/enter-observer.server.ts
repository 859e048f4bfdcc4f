import type { z } from "zod";
import { newNumber, numberHash, sealNumber } from "../../platform/numbers.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { EnterObserverInput } from "./observers.schema.ts";
import { nextEntryNumber, placeOfEntry } from "./place-of-entry.server.ts";
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
    const code = newNumber();
    const entry = await tx.observerEntry.create({
      data: {
        sessionId: session.id,
        number: await nextEntryNumber(tx, session.id),
        codeHash: numberHash(code),
        sealedCode: sealNumber(code),
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
