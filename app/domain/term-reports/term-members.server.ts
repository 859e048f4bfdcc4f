import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { heldOn } from "../councils/held-on.ts";
import { inOffice } from "../councils/scope.server.ts";

/** The viewer as a member in office of a term, with the 部会 they sit in; null for everybody else. */
export async function ownMembership(from: Tx, viewer: Viewer, termId: string) {
  const day = dayOf(viewer.now);
  const member = await from.member.findFirst({
    where: { id: { in: [...viewer.memberIds] }, termId, ...inOffice(day) },
    select: { id: true, name: true, subcommittees: { where: heldOn(day), select: { subcommitteeId: true } } },
  });
  return member && { ...member, parts: member.subcommittees.map(({ subcommitteeId }) => subcommitteeId) };
}
