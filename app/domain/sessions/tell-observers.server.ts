import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Whoever asked for a seat beforehand and left an address hears of every change. */
export async function tellObserversOf(tx: Tx, viewer: Viewer, session: CouncilSession, kind: NoticeKind) {
  // Only where seats are asked for beforehand has a sitting a last day for asking.
  if (!session.observersDueOn) return;
  const entries = await tx.observerEntry.findMany({
    where: { sessionId: session.id, confirmedAt: { not: null }, withdrawnAt: null, email: { not: null } },
    select: { email: true },
    distinct: ["email"],
  });
  await sendNoticesLater(
    tx,
    viewer,
    entries.flatMap(({ email }) =>
      email ? [{ kind, wardId: session.wardId, subjectId: session.id, address: email }] : [],
    ),
  );
}
