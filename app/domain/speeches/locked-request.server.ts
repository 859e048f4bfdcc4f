import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

export type SpeechRef = SessionRef & { request: string };

/** A request to speak with its sitting locked; not-found for another sitting's. */
export async function lockRequest(tx: Tx, viewer: Viewer, ref: SpeechRef) {
  const session = await lockSession(tx, viewer, ref);
  const request = found(await tx.speechRequest.findFirst({ where: { id: ref.request, sessionId: session.id } }));
  return { session, request };
}
