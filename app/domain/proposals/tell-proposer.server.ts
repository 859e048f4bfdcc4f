import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

type Told = { id: string; wardId: string; accountId: string | null; confirmedAt: Date | null };

/** A letter to whoever proposed, once their address is confirmed, about one step of its line. */
export async function tellProposer(
  tx: Tx,
  viewer: Viewer,
  proposal: Told,
  kind: NoticeKind,
  eventId: string,
): Promise<void> {
  if (!proposal.accountId || !proposal.confirmedAt) return;
  await sendNoticesLater(tx, viewer, [
    { kind, wardId: proposal.wardId, subjectId: proposal.id, eventId, accountId: proposal.accountId },
  ]);
}
