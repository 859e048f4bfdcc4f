import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { lockSession } from "../sessions/scope.server.ts";
import type { PaperRef } from "./locked-paper.server.ts";

/** A member's own mark that they read a paper as they had it before them; a replaced one is unread again. */
export function markPaperRead(viewer: Viewer, ref: PaperRef, input: { versionId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const own = await ownMembership(viewer, session, tx);
    allow(isSignedIn(viewer) && session.announcedAt !== null && (own.isMember || own.isAdviser));
    const version = found(
      await tx.paperVersion.findFirst({
        where: { id: input.versionId, paper: { id: ref.paper, sessionId: session.id } },
        select: { id: true },
      }),
    );
    const key = { versionId: version.id, accountId: viewer.accountId ?? "" };
    await tx.paperRead.upsert({
      where: { versionId_accountId: key },
      create: { ...key, readAt: viewer.now },
      update: { readAt: viewer.now },
      select: { versionId: true },
    });
    await record(tx, viewer, {
      action: "paper.marked-read",
      subjectId: ref.paper,
      wardId: session.wardId,
      details: {},
    });
  });
}
