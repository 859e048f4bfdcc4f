import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { ownMembership } from "./own-membership.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";

/** 「確かめた」: what was shown as changed, up to the last of it, is not shown as new to this member any more. */
export function noteChanges(viewer: Viewer, ref: SessionRef, input: { until: Date }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const own = await ownMembership(viewer, session, tx);
    allow(isSignedIn(viewer) && session.announcedAt !== null && (own.isMember || own.isAdviser));
    const seenAt = new Date(Math.min(input.until.getTime(), viewer.now.getTime()));
    const key = { sessionId: session.id, accountId: viewer.accountId ?? "" };
    await tx.sessionSeen.upsert({
      where: { sessionId_accountId: key },
      create: { ...key, seenAt },
      update: { seenAt },
      select: { sessionId: true },
    });
    await record(tx, viewer, {
      action: "session.changes-noted",
      subjectId: session.id,
      wardId: session.wardId,
      details: {},
    });
  });
}
