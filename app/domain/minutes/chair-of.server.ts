import type { Tx } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Body } from "../councils/body.ts";
import { inOffice } from "../councils/scope.server.ts";

/** The chair in office on the day of a sitting, or the head of the 部会 that sat, if there was one. */
export function chairOf(tx: Tx, session: Body & { startsAt: Date }) {
  const held = dayOf(session.startsAt);
  const day = dayToColumn(held);
  const { termId, subcommitteeId } = session;
  return tx.member.findFirst({
    where: subcommitteeId
      ? { termId, ...inOffice(held), subcommittees: { some: { subcommitteeId, isHead: true } } }
      : {
          termId,
          posts: { some: { post: "chair", startsOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gt: day } }] } },
        },
    select: { id: true, name: true },
  });
}
