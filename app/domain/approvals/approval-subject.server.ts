import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";

/** The ward a thing waiting for 決裁 belongs to; not-found for an id of nothing. */
export async function wardOfSubject(tx: Tx, subject: ApprovalSubject, subjectId: string): Promise<string> {
  if (subject === "session") return found(await tx.councilSession.findFirst({ where: { id: subjectId } })).wardId;
  if (subject === "proposal") return found(await tx.proposal.findFirst({ where: { id: subjectId } })).wardId;
  if (subject === "minutes") {
    return found(await tx.minutes.findFirst({ where: { id: subjectId }, include: { session: true } })).session.wardId;
  }
  return found(await tx.wardResponse.findFirst({ where: { id: subjectId }, include: { proposal: true } })).proposal
    .wardId;
}
