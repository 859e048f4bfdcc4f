import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** A vote about to be set aside, while its sitting runs, after it, or outside any: for the desk alone. */
export async function voteToVoid(viewer: Viewer, ref: VoteRef) {
  const session = await sessionFacts(viewer, ref);
  const vote = found(
    await db.vote.findFirst({
      where: { id: ref.vote, item: { sessionId: session.id } },
      select: { motion: true, wording: true, voidedAt: true, item: { select: { label: true } } },
    }),
  );
  allow(isSecretariat(viewer, session.wardId));
  const desk = `/wards/${session.ward.slug}/desk/sessions/${sessionKey(session)}`;
  const back = session.openedAt
    ? { href: `${desk}/run`, label: "会議を記録する" }
    : { href: desk, label: `第${session.ordinal}回${session.title}` };
  return { vote, back };
}
