import type { Tx } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import type { Body } from "../councils/body.ts";
import { heldOn } from "../councils/held-on.ts";
import { inOffice } from "../councils/scope.server.ts";

/** The chair in office on the day of a sitting, or the head of the 部会 that sat, if there was one. */
export function chairOf(tx: Tx, session: Body & { startsAt: Date }) {
  const day = dayOf(session.startsAt);
  const { termId, subcommitteeId } = session;
  return tx.member.findFirst({
    where: subcommitteeId
      ? { termId, ...inOffice(day), subcommittees: { some: { subcommitteeId, isHead: true, ...heldOn(day) } } }
      : { termId, posts: { some: { post: "chair", ...heldOn(day) } } },
    select: { id: true, name: true, accountId: true, contactMeans: true },
  });
}
