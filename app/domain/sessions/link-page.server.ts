import { db } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** What the page of a reply link shows before anything is pressed; null where the link is used up or none. */
export async function replyLinkPage(viewer: Viewer, token: string) {
  const stored = await db.accountToken.findFirst({
    where: { purpose: "session_reply", secretHash: sha256(token), usedAt: null, expiresAt: { gt: viewer.now } },
    select: { subjectId: true, accountId: true },
  });
  const session = stored
    ? await db.councilSession.findFirst({
        where: {
          id: stored.subjectId ?? "",
          announcedAt: { not: null },
          openedAt: null,
          cancelledAt: null,
          postponedAt: null,
        },
        include: { venue: true },
      })
    : null;
  if (!stored || !session) return null;
  const member = await db.member.findFirst({
    where: { accountId: stored.accountId, termId: session.termId },
    select: { name: true },
  });
  return {
    name: member?.name ?? "",
    ordinal: session.ordinal,
    title: session.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: `${session.venue.name} ${session.room}`,
    onlineMode: session.onlineMode,
    repliesDueOn: dayFromColumn(session.repliesDueOn),
  };
}
