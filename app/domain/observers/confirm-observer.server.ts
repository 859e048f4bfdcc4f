import type { Tx } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { confirmHours } from "./observers.rules.ts";
import { placeOfEntry, standing } from "./place-of-entry.server.ts";

/**
 * Whoever has the address says that they asked for the seat: from now on it counts, and is seated or waits where first
 * come is. An application made in time may be confirmed after the last day, until the seats are drawn.
 * @returns the entry's id, the address of its slip
 */
export async function confirmObserver(viewer: Viewer, ref: SessionRef & { secret: string }): Promise<{ id: string }> {
  await limitTries(viewer, "code", ref.secret);
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const entry = found(
      await tx.observerEntry.findFirst({ where: { sessionId: session.id, confirmHash: sha256(ref.secret) } }),
    );
    requireState(session, "announced");
    if (entry.withdrawnAt) refuse("この申込みは取り消されています。もう一度、申し込んでください。");
    if (entry.confirmedAt) refuse("この申込みは、もう確かめてあります。");
    if (viewer.now.getTime() - entry.enteredAt.getTime() > confirmHours * 3_600_000)
      refuse(`申込みから${confirmHours}時間を過ぎました。もう一度、申し込んでください。`);
    if (session.observersSeatedAt)
      refuse("傍聴の席は、すでに決まっています。空きがあるときは、当日も会場で受け付けます。");
    const rules = readRules(session.rules);
    await requireRoomOfAddress(tx, session.id, entry.email, rules.observersPerAddress);
    await tx.observerEntry.update({
      where: { id: entry.id },
      data: { confirmedAt: viewer.now, ...(await placeOfEntry(tx, viewer, session, rules)) },
      select: { id: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      entry.email ? [{ kind: "observer-told", wardId: session.wardId, subjectId: entry.id, address: entry.email }] : [],
    );
    await record(tx, viewer, {
      action: "observer.confirmed",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
    return { id: entry.id };
  });
}

/** One address stands for one household. */
async function requireRoomOfAddress(tx: Tx, sessionId: string, email: string | null, most: number): Promise<void> {
  const count = await tx.observerEntry.count({ where: { sessionId, email, ...standing } });
  if (count >= most)
    refuse(
      `1つのメールアドレスから申し込めるのは${most}人までで、もう${count}人の申込みを受け付けています。申込みを1つ取り消すと、代わりに申し込めます。`,
    );
}
