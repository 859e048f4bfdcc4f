import type { Tx } from "../../db/client.server.ts";
import type { Proposal } from "../../db/generated/client.ts";

type Read = { title: string; body: string; wish: string };

export const wordsOf = ({ title, body, wish }: Read): Read => ({ title, body, wish });

/** How the words read before, beside how they read from now on. */
export const beforeOf = ({ title, body, wish }: Read) => ({ titleBefore: title, bodyBefore: body, wishBefore: wish });

export const isSame = (one: Read, other: Read): boolean =>
  one.title === other.title && one.body === other.body && one.wish === other.wish;

/** Part of each way to change a proposal's words: from now on it reads like this. */
export async function applyWords(tx: Tx, proposal: Pick<Proposal, "id">, words: Read): Promise<void> {
  await tx.proposal.update({ where: { id: proposal.id }, data: wordsOf(words), select: { id: true } });
}

/** The words its proposer would have changed, and the desk has not looked at yet. */
export const waitingRevision = (tx: Tx, proposalId: string) =>
  tx.proposalRevision.findFirst({ where: { proposalId, settledAt: null } });
