import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { tellMembersOf } from "./tell-members.server.ts";
import { tellObserversOf } from "./tell-observers.server.ts";

/** Part of every act that changes what was announced: listed on the page with time and reason, and told to members and observers. */
export async function tellOfChange(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  what: string,
  reason: string,
  itemId: string | null = null,
): Promise<void> {
  await tx.sessionChange.create({
    data: { sessionId: session.id, at: viewer.now, what, reason, itemId },
    select: { id: true },
  });
  await tx.councilSession.update({
    where: { id: session.id },
    data: { revision: { increment: 1 } },
    select: { id: true },
  });
  await tellMembersOf(tx, viewer, session, "session-changed");
  await tellObserversOf(tx, viewer, session, "session-changed");
}
