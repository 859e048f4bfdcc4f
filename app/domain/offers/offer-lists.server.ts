import { db } from "../../db/client.server.ts";
import { noId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { type OfferKind, offerKinds } from "./offers.schema.ts";

type Matter = { id: string; wardId: string; accountId: string | null };

/** How many offered help, for everybody; who and with what words, for the proposer and the desk; one's own for oneself. */
export async function offersOf(viewer: Viewer, proposal: Matter) {
  const isInside = canReadAsProposer(viewer, proposal) || isSecretariat(viewer, proposal.wardId);
  const where = { proposalId: proposal.id, withdrawnAt: null };
  const [counts, own, offers] = await Promise.all([
    db.helpOffer.groupBy({ by: ["kind"], where, _count: true }),
    viewer.accountId
      ? db.helpOffer.findMany({
          where: { ...where, accountId: viewer.accountId },
          select: { kind: true, words: true, reply: true, outcome: true, consentedAt: true },
        })
      : Promise.resolve([]),
    isInside
      ? db.helpOffer.findMany({
          where,
          orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
          take: 100,
          include: { account: { select: { displayName: true } } },
        })
      : Promise.resolve([]),
  ]);
  return {
    counts: Object.fromEntries(
      offerKinds.map((kind) => [kind, counts.find((row) => row.kind === kind)?._count ?? 0]),
    ) as Record<OfferKind, number>,
    own,
    offers: offers.map((offer) => ({
      id: offer.id,
      kind: offer.kind,
      name: offer.account.displayName,
      words: offer.words,
      mayPass: offer.consentedAt !== null,
      offeredAt: offer.offeredAt,
      reply: offer.reply,
      passedOnAt: offer.passedOnAt,
      outcome: offer.outcome,
    })),
  };
}

/** What one offered anywhere, for one's own page: to be taken back even where the proposal is off the site. */
export async function ownOffers(viewer: Viewer) {
  const offers = await db.helpOffer.findMany({
    where: { accountId: viewer.accountId ?? noId, withdrawnAt: null },
    orderBy: [{ offeredAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      kind: true,
      words: true,
      proposal: {
        select: { fiscalYear: true, number: true, title: true, publishedAt: true, ward: { select: { slug: true } } },
      },
    },
  });
  return offers.map(({ id, kind, words, proposal: { publishedAt, ...proposal } }) => ({
    id,
    kind,
    words,
    title: publishedAt ? proposal.title : null,
    href: `/wards/${proposal.ward.slug}/proposals/${proposal.fiscalYear}-${proposal.number}`,
  }));
}
