import type { Tx } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

export type PaperRef = SessionRef & { paper: string };

/** A paper with its sitting locked, for the ward's secretariat. */
export async function lockPaper(tx: Tx, viewer: Viewer, ref: PaperRef) {
  const session = await lockSession(tx, viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const paper = found(
    await tx.paper.findFirst({
      where: { id: ref.paper, sessionId: session.id },
      include: { versions: { orderBy: { number: "desc" }, take: 1 } },
    }),
  );
  return { session, paper, latest: found(paper.versions[0]) };
}
