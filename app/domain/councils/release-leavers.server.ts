import type { Tx } from "../../db/client.server.ts";
import { type Day, instantAt } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { ahead } from "./call-newcomers.server.ts";
import { tellEach } from "./tell-each.server.ts";

/** Whoever leaves a 部会 after its sitting was announced is told that they need not come, and is called by nobody more. */
export async function releaseLeavers(
  tx: Tx,
  viewer: Viewer,
  subcommitteeId: string,
  memberIds: string[],
  from: Day,
): Promise<void> {
  if (memberIds.length === 0) return;
  const sessions = await tx.councilSession.findMany({
    where: { ...ahead(viewer.now), subcommitteeId, startsAt: { gt: viewer.now, gte: instantAt(from, "00:00") } },
    select: { id: true, wardId: true },
  });
  if (sessions.length === 0) return;
  const members = await tx.member.findMany({
    where: { id: { in: memberIds } },
    select: { id: true, accountId: true, contactMeans: true },
  });
  await tx.telling.deleteMany({
    where: { sessionId: { in: sessions.map(({ id }) => id) }, memberId: { in: memberIds }, toldAt: null },
  });
  for (const session of sessions) await tellEach(tx, viewer, session, members, "session-released");
}
