import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { newNumber, numberHash, sealNumber } from "../../platform/numbers.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { entryTime, isByDraw } from "../sessions/observing.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { ObserverInput } from "./observers.schema.ts";

/**
 * Asks for a seat to watch from, without an account. First come is seated at once or waits; where a draw
 * decides, everybody waits for it.
 * @returns the entry's id, the address of its slip, known to whoever asked alone
 */
export async function applyToObserve(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof ObserverInput>,
): Promise<{ id: string }> {
  await limitTries(viewer, "write", viewer.accountId ?? "");
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    requireState(session, "announced");
    const rules = readRules(session.rules);
    const time = entryTime(session, rules, viewer.now);
    if (time === "none") refuse("この会議の傍聴に、事前の申込みは要りません。当日、会場へお越しください。");
    if (time === "over") refuse("傍聴の申込みは締め切りました。席に空きがあるときは、当日も会場で受け付けます。");
    const place = isByDraw(rules) ? {} : await placeOf(tx, viewer, session);
    const code = newNumber();
    const entry = await tx.observerEntry.create({
      data: {
        sessionId: session.id,
        number: (await tx.observerEntry.count({ where: { sessionId: session.id } })) + 1,
        codeHash: numberHash(code),
        sealedCode: sealNumber(code),
        name: input.name,
        email: input.email ?? null,
        needs: input.needs,
        enteredAt: viewer.now,
        ...place,
      },
      select: { id: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      input.email ? [{ kind: "observer-told", wardId: session.wardId, subjectId: entry.id, address: input.email }] : [],
    );
    await record(tx, viewer, {
      action: "observer.applied",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
    return entry;
  });
}

async function placeOf(tx: Tx, viewer: Viewer, session: CouncilSession) {
  const entries = await tx.observerEntry.findMany({
    where: { sessionId: session.id, withdrawnAt: null },
    select: { seatedAt: true, waitingRank: true },
  });
  const seated = entries.filter((entry) => entry.seatedAt).length;
  if (seated < session.observerCap) return { seatedAt: viewer.now };
  return { waitingRank: Math.max(0, ...entries.map((entry) => entry.waitingRank ?? 0)) + 1 };
}
