import type { Tx } from "../../db/client.server.ts";
import { plainWords } from "../../shared/text.ts";

export type Earlier = { voteId: string; where: string; wording: string; href: string };

/**
 * 一事不再議: a vote of the same term, carried or rejected, on the same words or on the same proposal. Votes set
 * aside and votes of the item itself do not count.
 */
export async function decidedBefore(
  tx: Pick<Tx, "vote" | "agendaItemProposal">,
  session: { termId: string; subcommitteeId: string | null },
  item: { id: string },
  text: string,
): Promise<Earlier | null> {
  const links = await tx.agendaItemProposal.findMany({ where: { itemId: item.id }, select: { proposalId: true } });
  const votes = await tx.vote.findMany({
    where: {
      voidedAt: null,
      outcome: { in: ["carried", "rejected"] },
      itemId: { not: item.id },
      motionOf: { kind: { not: "amendment" } },
      item: { session: { termId: session.termId, subcommitteeId: session.subcommitteeId } },
    },
    select: {
      id: true,
      motion: true,
      wording: true,
      item: {
        select: {
          label: true,
          links: { select: { proposalId: true } },
          number: true,
          session: {
            select: {
              ordinal: true,
              title: true,
              fiscalYear: true,
              number: true,
              ward: { select: { slug: true } },
            },
          },
        },
      },
    },
    orderBy: { decidedAt: "desc" },
  });
  const own = new Set(links.map((link) => link.proposalId));
  const same = votes.find(
    (vote) =>
      plainWords(vote.motion) === plainWords(text) || vote.item.links.some(({ proposalId }) => own.has(proposalId)),
  );
  if (!same) return null;
  const { label, number, session: sitting } = same.item;
  return {
    voteId: same.id,
    where: `第${sitting.ordinal}回${sitting.title}の議題${label}`,
    wording: same.wording ?? "",
    href: `/wards/${sitting.ward.slug}/sessions/${sitting.fiscalYear}-${sitting.number}/items/${number}`,
  };
}
