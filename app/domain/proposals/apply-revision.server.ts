import type { Tx } from "../../db/client.server.ts";
import type { Proposal } from "../../db/generated/client.ts";
import type { Difference } from "../../shared/errors.ts";

type Read = Pick<Proposal, "title" | "body" | "wish" | "landmark" | "displayName">;

const labels = {
  title: "件名",
  body: "困っていること",
  wish: "こうなるとよい",
  landmark: "目印",
  displayName: "公開名",
} as const;
export const readFields = Object.keys(labels) as (keyof Read)[];

export const wordsOf = ({ title, body, wish, landmark, displayName }: Read): Read => ({
  title,
  body,
  wish,
  landmark,
  displayName,
});

/** How the words read before, beside how they read from now on. */
export const beforeOf = (read: Read) => ({
  titleBefore: read.title,
  bodyBefore: read.body,
  wishBefore: read.wish,
  landmarkBefore: read.landmark,
  nameBefore: read.displayName,
});

export const isSame = (one: Read, other: Read): boolean => readFields.every((field) => one[field] === other[field]);

/** What stands now beside what was typed, by the names of the fields. */
export const pairsOf = (stored: Read, typed: Read): Difference[] =>
  readFields.map((field) => ({ label: labels[field], stored: stored[field], typed: typed[field] }));

type Kept = Read & Record<"titleBefore" | "bodyBefore" | "wishBefore" | "landmarkBefore" | "nameBefore", string>;

/** The parts of a revision that changed, each before and after. */
export const changesOf = (one: Kept) =>
  [
    { label: labels.title, before: one.titleBefore, after: one.title },
    { label: labels.body, before: one.bodyBefore, after: one.body },
    { label: labels.wish, before: one.wishBefore, after: one.wish },
    { label: labels.landmark, before: one.landmarkBefore, after: one.landmark },
    { label: labels.displayName, before: one.nameBefore, after: one.displayName },
  ].filter(({ before, after }) => before !== after);

/** The parts of what stands now that somebody would have changed. */
export const changesAsked = (now: Read, asked: Read) => changesOf({ ...wordsOf(asked), ...beforeOf(now) });

/** Part of each way to change a proposal's words: from now on it reads like this. */
export async function applyWords(tx: Tx, proposal: Pick<Proposal, "id">, words: Read): Promise<void> {
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { ...wordsOf(words), revision: { increment: 1 } },
    select: { id: true },
  });
}

/** The words its proposer would have changed, and the desk has not looked at yet. */
export const waitingRevision = (tx: Tx, proposalId: string) =>
  tx.proposalRevision.findFirst({ where: { proposalId, settledAt: null } });
