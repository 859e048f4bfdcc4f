import type { Tx } from "../../db/client.server.ts";
import type { Prisma, Proposal } from "../../db/generated/client.ts";
import { found, Problem } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";

export type ProposalRef = { ward: string; proposal: string };

/** Which proposals exist for this viewer: what is published, one's own, whatever one proposed along, the desk's, the office's. */
export function visibleProposals(viewer: Viewer): Prisma.ProposalWhereInput {
  const wards = viewer.grants.flatMap((g) => (g.wardId && isSecretariat(viewer, g.wardId) ? [g.wardId] : []));
  const offices = viewer.grants.flatMap((g) => (g.role === "office" && g.officeId ? [g.officeId] : []));
  return {
    OR: [
      { publishedAt: { not: null } },
      ...(viewer.accountId
        ? [{ accountId: viewer.accountId }, { coProposers: { some: { accountId: viewer.accountId } } }]
        : []),
      ...(wards.length > 0 ? [{ wardId: { in: wards } }] : []),
      ...(offices.length > 0 ? [{ officeId: { in: offices } }] : []),
    ],
  };
}

export function whereProposal(viewer: Viewer, ref: ProposalRef): Prisma.ProposalWhereInput {
  return { AND: [{ ward: { slug: ref.ward } }, keyOf(ref.proposal), visibleProposals(viewer)] };
}

/** The proposal locked for an act, or not-found where it does not exist for this viewer. */
export async function lockProposal(tx: Tx, viewer: Viewer, ref: ProposalRef): Promise<Proposal> {
  const { fiscalYear, number } = keyOf(ref.proposal);
  const rows = await tx.$queryRaw<Proposal[]>`
    SELECT p.* FROM "Proposal" p JOIN "Ward" w ON w.id = p."wardId"
    WHERE w.slug = ${ref.ward} AND p."fiscalYear" = ${fiscalYear} AND p.number = ${number} FOR UPDATE OF p`;
  const proposal = found(rows[0]);
  const isVisible =
    proposal.publishedAt !== null ||
    (viewer.accountId !== null && proposal.accountId === viewer.accountId) ||
    isSecretariat(viewer, proposal.wardId) ||
    isOfficeStaff(viewer, proposal.officeId);
  if (!isVisible) throw new Problem("not-found");
  return proposal;
}

export function keyOf(text: string): { fiscalYear: number; number: number } {
  const match = /^(\d{4})-([1-9]\d{0,6})$/.exec(text);
  if (!match) throw new Problem("not-found");
  return { fiscalYear: Number(match[1]), number: Number(match[2]) };
}
