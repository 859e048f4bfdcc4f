import { db } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";

const receiptSelect = {
  id: true,
  fiscalYear: true,
  number: true,
  title: true,
  confirmedAt: true,
  contactEmail: true,
  publishBy: true,
  officeBy: true,
  answerBy: true,
  publishedAt: true,
  heldAt: true,
  heldReason: true,
  wardOnlyAt: true,
  endedAt: true,
  ending: true,
  answeredAt: true,
  officeDueOn: true,
  endReason: true,
  officeId: true,
  firstProgressAt: true,
  wardId: true,
  office: { select: { name: true } },
  ward: { select: { slug: true, name: true } },
  responses: {
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" as const },
    take: 1,
    select: { status: true, text: true },
  },
  progress: { orderBy: { reportedAt: "desc" as const }, take: 1, select: { text: true } },
};

/** What the sender may see of one proposal, by the draft their browser holds or the receipt code. */
export function receiptById(id: string) {
  return db.proposal.findFirst({ where: { id }, select: receiptSelect });
}

export function receiptByCode(digits: string) {
  return db.proposal.findFirst({ where: { receiptHash: sha256(digits) }, select: receiptSelect });
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof receiptById>>>;

export const promised = (receipt: Receipt) => ({
  publishBy: dayFromColumn(receipt.publishBy),
  officeBy: dayFromColumn(receipt.officeBy),
  answerBy: dayFromColumn(receipt.answerBy),
});
