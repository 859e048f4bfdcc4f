import { Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";

/** What an announced sitting is listened to by; not-found for one that is not announced. */
export async function sessionTopic(viewer: Viewer, ref: SessionRef): Promise<string> {
  const { id, announcedAt } = await sessionFacts(viewer, ref);
  if (!announcedAt) throw new Problem("not-found");
  return id;
}

/** The same for those inside, who also hear that something moves in a closed item: its members and the desk. */
export async function roomTopic(viewer: Viewer, ref: SessionRef): Promise<string> {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const { isMember } = await ownMembership(viewer, session);
  if (!isMember && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
  return session.id;
}
