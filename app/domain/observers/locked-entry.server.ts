import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

export type EntryRef = SessionRef & { entry: string };

/** One who asked for a seat, under the lock of the sitting whose seats they share. */
export async function lockEntry(tx: Tx, viewer: Viewer, ref: EntryRef) {
  const session = await lockSession(tx, viewer, ref);
  const entry = found(await tx.observerEntry.findFirst({ where: { id: ref.entry, sessionId: session.id } }));
  return { session, entry };
}
