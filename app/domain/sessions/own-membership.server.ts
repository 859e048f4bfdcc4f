import { db, type Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { holds, type Viewer } from "../../shared/viewer.ts";
import { heldOn } from "../councils/held-on.ts";
import { isInOffice } from "../councils/in-office.ts";

/**
 * The viewer's membership of the body that sits, if any, and whether it is in force that day. Members of the
 * council read what a 部会 they are not in has before it, as advisers do.
 */
export async function ownMembership(
  viewer: Viewer,
  session: { termId: string; subcommitteeId: string | null; startsAt: Date; wardId: string },
  from: Tx = db,
) {
  const day = dayOf(session.startsAt);
  const isAdviser = holds(viewer, "adviser", session.wardId);
  if (viewer.memberIds.length === 0) return { member: null, isMember: false, isAdviser };
  const found = await from.member.findFirst({
    where: { id: { in: [...viewer.memberIds] }, termId: session.termId },
    include: { subcommittees: { where: heldOn(day) } },
    orderBy: { startsOn: "desc" },
  });
  if (!found) return { member: null, isMember: false, isAdviser };
  const { subcommittees, ...member } = found;
  const isServing = isInOffice(member, day);
  const isOfBody =
    session.subcommitteeId === null || subcommittees.some((part) => part.subcommitteeId === session.subcommitteeId);
  if (!isOfBody) return { member: null, isMember: false, isAdviser: isAdviser || isServing };
  return { member, isMember: isServing, isAdviser };
}
