import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

type Told = { id: string; accountId: string | null; contactMeans: string };

/**
 * One letter to each member about a sitting. Who lives by letter, fax or telephone goes onto the desk's
 * list of those still to be told, whatever else they get.
 */
export async function tellEach(
  tx: Tx,
  viewer: Viewer,
  session: { id: string; wardId: string },
  members: Told[],
  kind: NoticeKind,
  subjectId = session.id,
): Promise<void> {
  await sendNoticesLater(
    tx,
    viewer,
    members.flatMap(({ accountId }) => (accountId ? [{ kind, wardId: session.wardId, subjectId, accountId }] : [])),
  );
  const byHand = members.filter((member) => member.contactMeans !== "mail" || !member.accountId);
  if (byHand.length === 0) return;
  await tx.telling.createMany({
    data: byHand.map((member) => ({
      sessionId: session.id,
      memberId: member.id,
      what: kind,
      means: member.contactMeans === "mail" ? "phone" : member.contactMeans,
      queuedAt: viewer.now,
    })),
  });
}
