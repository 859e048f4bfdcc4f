import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { membersOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { inOffice } from "../councils/scope.server.ts";
import { tellEach } from "../councils/tell-each.server.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";

/** Tells each member of the body that sits who is in office on that day. */
export async function tellMembersOf(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  kind: NoticeKind,
  subjectId = session.id,
) {
  // A 対話の場 has no members to call; whoever takes part is told by those who invited them.
  if (isDialogue(session)) return;
  const day = dayOf(session.startsAt);
  const members = await tx.member.findMany({
    where: { ...membersOf(session, day), ...inOffice(day) },
    select: { id: true, accountId: true, contactMeans: true },
  });
  await tellEach(tx, viewer, session, members, kind, subjectId);
}
