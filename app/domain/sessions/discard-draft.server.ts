import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockCouncil } from "../councils/lock-term.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { numberDrafts } from "./number-drafts.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/** 準備をやめる: a draft that nobody was told of goes, with its agenda and papers; the drafts after it close the gap. */
export function discardDraft(viewer: Viewer, ref: SessionRef): Promise<void> {
  return transact(viewer, async (tx) => {
    await lockCouncil(tx, (await wardBySlug(ref.ward, tx)).id);
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const ofDraft = { where: { sessionId: session.id } };
    await tx.paper.deleteMany(ofDraft);
    await tx.agendaItem.deleteMany(ofDraft);
    await tx.participant.deleteMany(ofDraft);
    await tx.approvalRequest.updateMany({
      where: { subject: "session", subjectId: session.id, returnedAt: null },
      data: { returnedAt: viewer.now, returnReason: "会議の準備をやめたため" },
    });
    await tx.councilSession.delete({ where: { id: session.id }, select: { id: true } });
    await numberDrafts(tx, viewer, session.wardId, session, await freedBy(tx, session));
    await record(tx, viewer, {
      action: "session.discarded",
      subjectId: session.id,
      wardId: session.wardId,
      details: { ordinal: session.ordinal },
    });
  });
}

/** Its number goes to those after it, but not past one that was announced with a later number: that would turn the order of dates round. */
async function freedBy(tx: Tx, { termId, subcommitteeId, ordinal }: CouncilSession): Promise<number[]> {
  const later = { termId, subcommitteeId, ordinal: { gt: ordinal }, announcedAt: { not: null } };
  return (await tx.councilSession.count({ where: later })) > 0 ? [] : [ordinal];
}
