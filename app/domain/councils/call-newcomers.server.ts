import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { membersOf } from "./body.ts";
import { isDialogue } from "./is-dialogue.ts";
import { inOffice } from "./scope.server.ts";
import { tellEach } from "./tell-each.server.ts";

/** Where for sittings that are announced and still to come. */
export const ahead = (now: Date) => ({
  startsAt: { gt: now },
  announcedAt: { not: null },
  openedAt: null,
  cancelledAt: null,
  postponedAt: null,
});

/** Whoever joins a body after its sitting was announced is called to it as the others were. */
export async function callNewcomers(
  tx: Tx,
  viewer: Viewer,
  body: { termId: string; subcommitteeId?: string },
  memberIds: string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  // Whoever announces one at this moment is waited for: either they see the newcomer, or it is seen here.
  // The council first, as whoever moves a draft does.
  await tx.$queryRaw`
    SELECT c.id FROM "Council" c JOIN "Term" t ON t."councilId" = c.id WHERE t.id = ${body.termId}::uuid FOR UPDATE OF c`;
  await tx.$queryRaw`
    SELECT id FROM "CouncilSession" WHERE "termId" = ${body.termId}::uuid AND "openedAt" IS NULL FOR UPDATE`;
  const sessions = await tx.councilSession.findMany({
    where: { ...body, ...ahead(viewer.now) },
    select: { id: true, wardId: true, termId: true, subcommitteeId: true, startsAt: true, rules: true },
  });
  for (const session of sessions.filter((one) => !isDialogue(one))) {
    const day = dayOf(session.startsAt);
    const members = await tx.member.findMany({
      where: { ...membersOf(session, day), ...inOffice(day), id: { in: memberIds } },
      select: { id: true, accountId: true, contactMeans: true },
    });
    await tellEach(tx, viewer, session, members, "session-announced");
  }
}
