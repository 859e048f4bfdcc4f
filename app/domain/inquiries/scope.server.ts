import type { Tx } from "../../db/client.server.ts";
import type { Inquiry, Prisma, Proposal } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

export type InquiryRef = ProposalRef & { inquiry: string };

/** What was asked of the viewer's own offices and bureaus, of matters that go on. */
export function addressedTo(viewer: Viewer): Prisma.InquiryAddresseeWhereInput {
  const offices = viewer.grants.flatMap((g) => (g.role === "office" && g.officeId ? [g.officeId] : []));
  const bureaus = viewer.grants.flatMap((g) => (g.role === "bureau" && g.bureauId ? [g.bureauId] : []));
  return {
    OR: [{ officeId: { in: offices } }, { bureauId: { in: bureaus } }],
    inquiry: { proposal: { endedAt: null } },
  };
}

/** The inquiry of a proposal, both locked, the proposal first. */
export async function lockInquiry(
  tx: Tx,
  viewer: Viewer,
  ref: InquiryRef,
): Promise<{ proposal: Proposal; inquiry: Inquiry }> {
  const proposal = await lockProposal(tx, viewer, ref);
  const rows = await tx.$queryRaw<Inquiry[]>`
    SELECT * FROM "Inquiry" WHERE id = ${ref.inquiry}::uuid AND "proposalId" = ${proposal.id}::uuid FOR UPDATE`;
  return { proposal, inquiry: found(rows[0]) };
}
