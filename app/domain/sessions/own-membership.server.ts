import { db, type Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { holds, type Viewer } from "../../shared/viewer.ts";
import { isInOffice } from "../councils/scope.server.ts";

/** The viewer's membership for a sitting, if any, and whether it is in force that day. */
export async function ownMembership(
  viewer: Viewer,
  session: { termId: string; startsAt: Date; wardId: string },
  from: Tx = db,
) {
  if (viewer.memberIds.length === 0) {
    return { member: null, isMember: false, isAdviser: holds(viewer, "adviser", session.wardId) };
  }
  const member = await from.member.findFirst({
    where: { id: { in: [...viewer.memberIds] }, termId: session.termId },
    orderBy: { startsOn: "desc" },
  });
  return {
    member,
    isMember: member !== null && isInOffice(member, dayOf(session.startsAt)),
    isAdviser: holds(viewer, "adviser", session.wardId),
  };
}
