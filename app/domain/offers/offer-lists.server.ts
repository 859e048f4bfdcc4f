import { db } from "../../db/client.server.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";

type Matter = { id: string; wardId: string; accountId: string | null };

/** How many offered help, for everybody; who and with what words, for the proposer and the desk; one's own for oneself. */
export async function offersOf(viewer: Viewer, proposal: Matter) {
  const isInside = canReadAsProposer(viewer, proposal) || isSecretariat(viewer, proposal.wardId);
  const where = { proposalId: proposal.id, withdrawnAt: null };
  const [count, own, offers] = await Promise.all([
    db.helpOffer.count({ where }),
    viewer.accountId
      ? db.helpOffer.findFirst({
          where: { ...where, accountId: viewer.accountId },
          select: { words: true, reply: true, consentedAt: true },
        })
      : Promise.resolve(null),
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
    count,
    own,
    offers: offers.map((offer) => ({
      id: offer.id,
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
