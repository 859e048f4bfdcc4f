import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { numberHashes } from "../../platform/numbers.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { endReasonWords, publicStage, stageWords } from "../proposals/proposals.policy.ts";
import { statusWords } from "../responses/responses.schema.ts";

const receiptSelect = {
  id: true,
  fiscalYear: true,
  number: true,
  title: true,
  channel: true,
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
  nextReportOn: true,
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
    select: { status: true, text: true, reason: true, publishedAt: true },
  },
  appeals: {
    where: { subject: { not: "comment" as const } },
    orderBy: { madeAt: "desc" as const },
    take: 1,
    select: { subject: true, decidedAt: true, isGranted: true, reason: true, dueOn: true },
  },
  progress: { orderBy: { reportedAt: "desc" as const }, take: 1, select: { text: true } },
  _count: {
    select: {
      links: {
        where: {
          item: { closedAt: null, withdrawnAt: null, session: { announcedAt: { not: null }, cancelledAt: null } },
        },
      },
    },
  },
} satisfies Prisma.ProposalSelect;

/** What the sender may see of one proposal, by the draft their browser holds or the receipt code. */
export function receiptById(id: string) {
  return db.proposal.findFirst({ where: { id }, select: receiptSelect });
}

export function receiptByCode(digits: string) {
  return db.proposal.findFirst({ where: { receiptHash: { in: numberHashes(digits) } }, select: receiptSelect });
}

type Receipt = NonNullable<Awaited<ReturnType<typeof receiptById>>>;

export const promised = (receipt: Receipt) => ({
  publishBy: dayFromColumn(receipt.publishBy),
  officeBy: dayFromColumn(receipt.officeBy),
  answerBy: dayFromColumn(receipt.answerBy),
});

/**
 * How it stands with what one number stands for: the matter itself and whatever was split off it, which are the
 * sender's words; and where one of them was merged, the other it went into, as far as everybody may read that.
 */
export async function receiptStanding(receipt: Receipt) {
  const rows = await db.$queryRaw<{ id: string; endId: string | null }[]>`
    WITH RECURSIVE parts AS (
      SELECT ${receipt.id}::uuid AS id
      UNION SELECT t."toId" FROM "ProposalTie" t JOIN parts ON t."fromId" = parts.id AND t.kind = 'split')
    SELECT id, merge_end(id) AS "endId" FROM parts`;
  const ids = rows.flatMap(({ id, endId }) => (endId ? [id, endId] : [id]));
  const all = await db.proposal.findMany({
    where: { id: { in: ids } },
    select: receiptSelect,
    orderBy: [{ fiscalYear: "asc" }, { number: "asc" }],
  });
  const own = all.filter(({ id }) => rows.some((row) => row.id === id));
  return own.map((one) => {
    const endId = rows.find(({ id }) => id === one.id)?.endId;
    const end = all.find(({ id }) => id === endId);
    const [appeal] = one.appeals;
    return {
      ...standing(one),
      isSelf: one.id === receipt.id,
      appeal: appeal ? { ...appeal, dueOn: dayFromColumn(appeal.dueOn) } : null,
      goesOn: end ? (end.publishedAt ? standing(end) : ("unlisted" as const)) : null,
    };
  });
}

export type Standing = Awaited<ReturnType<typeof receiptStanding>>[number];

function standing(one: Receipt) {
  const [response] = one.responses;
  const isDue = !one.answeredAt && !one.endedAt;
  return {
    title: one.title,
    number: one.number,
    fiscalYear: one.fiscalYear,
    ward: one.ward,
    // Who came by paper or telephone has no address to confirm.
    isUnconfirmed: one.channel === "web" && one.confirmedAt === null,
    key: one.publishedAt ? `${one.fiscalYear}-${one.number}` : null,
    held: one.heldReason,
    stage: stageWords[publicStage(one, one._count.links > 0)],
    office: one.office?.name ?? null,
    answerBy: isDue ? dayFromColumn(one.officeDueOn ?? one.answerBy) : null,
    nextReportOn: one.nextReportOn && !one.endedAt ? dayFromColumn(one.nextReportOn) : null,
    progress: one.progress[0]?.text ?? null,
    end: one.ending && one.endReason ? { label: endReasonWords[one.ending], reason: one.endReason } : null,
    response: response
      ? {
          status: statusWords[response.status],
          text: response.text,
          reason: response.reason,
          at: response.publishedAt,
          isOwedAgain: one.answeredAt === null && one.endedAt === null,
        }
      : null,
  };
}
