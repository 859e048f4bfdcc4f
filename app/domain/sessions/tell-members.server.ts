import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { membersOf } from "../councils/body.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { inOffice } from "../councils/scope.server.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/**
 * One letter to each member in office on the day of the sitting. Who lives by letter, fax or telephone
 * goes onto the desk's list of those still to be told, whatever else they get.
 */
export async function tellMembersOf(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  kind: NoticeKind,
  subjectId = session.id,
) {
  // A 対話の場 has no members to call; whoever takes part is told by those who invited them.
  if (isDialogue(session)) return;
  const members = await tx.member.findMany({
    where: { ...membersOf(session), ...inOffice(dayOf(session.startsAt)) },
    select: { id: true, accountId: true, contactMeans: true },
  });
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
