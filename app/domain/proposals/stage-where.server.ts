import type { Prisma } from "../../db/generated/client.ts";
import { type PublicStage, publicStage, unlistedEndings } from "./proposals.policy.ts";

/** An open item of an announced sitting that is not cancelled: the proposal is before the council. */
export const onAgenda = {
  some: { item: { closedAt: null, withdrawnAt: null, session: { announcedAt: { not: null }, cancelledAt: null } } },
} satisfies Prisma.AgendaItemProposalListRelationFilter;

/** The published proposals of a stage, as a where: the same division publicStage makes of one row. */
export function whereStage(stage: PublicStage): Prisma.ProposalWhereInput {
  const open = { endedAt: null };
  const where: Record<PublicStage, Prisma.ProposalWhereInput> = {
    checking: { ...open, answeredAt: null, officeId: null, links: { none: onAgenda.some } },
    considering: { ...open, answeredAt: null, officeId: { not: null }, links: { none: onAgenda.some } },
    discussing: { ...open, answeredAt: null, links: onAgenda },
    answered: { ...open, answeredAt: { not: null } },
    done: { ending: "done" },
    dropped: { ending: "dropped" },
    referred: { ending: "referred" },
    withdrawn: { ending: "withdrawn" },
    merged: { ending: "merged" },
  };
  return where[stage];
}

/** What the ward works on or has a result for. */
export const isListed = {
  OR: [{ ending: null }, { ending: { notIn: [...unlistedEndings] } }],
} satisfies Prisma.ProposalWhereInput;

export const listSelect = {
  id: true,
  fiscalYear: true,
  number: true,
  title: true,
  displayName: true,
  receivedAt: true,
  publishedAt: true,
  heldAt: true,
  wardOnlyAt: true,
  wardId: true,
  officeId: true,
  officeDueOn: true,
  answeredAt: true,
  firstProgressAt: true,
  endedAt: true,
  ending: true,
  supportCount: true,
  commentCount: true,
  nextReportOn: true,
  answerBy: true,
  office: { select: { name: true } },
  theme: { select: { name: true } },
  town: { select: { name: true } },
  ward: { select: { slug: true, name: true } },
  links: { where: onAgenda.some, select: { itemId: true }, take: 1 },
} satisfies Prisma.ProposalSelect;

export type ListedProposal = Prisma.ProposalGetPayload<{ select: typeof listSelect }>;

export const stageOf = (row: ListedProposal): PublicStage => publicStage(row, row.links.length > 0);
