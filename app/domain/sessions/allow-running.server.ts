import type { Tx } from "../../db/client.server.ts";
import { Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";

/** A running sitting is led by the secretariat and by whoever presides at that moment; throws `forbidden` for others. */
export async function allowRunning(tx: Tx, viewer: Viewer, session: { id: string; wardId: string }): Promise<void> {
  if (isSecretariat(viewer, session.wardId)) return;
  const own = viewer.memberIds.length > 0;
  const presides = own
    ? await tx.presiding.count({
        where: { sessionId: session.id, endedAt: null, memberId: { in: [...viewer.memberIds] } },
      })
    : 0;
  if (presides === 0) throw new Problem("forbidden");
}
