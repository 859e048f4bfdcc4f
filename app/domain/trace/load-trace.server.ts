import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";

/** Enough of another proposal to name it, where its reader may know of it. */
const tiedSelect = {
  fiscalYear: true,
  number: true,
  title: true,
  publishedAt: true,
  ward: { select: { slug: true } },
} satisfies Prisma.ProposalSelect;

/** Everything the line is drawn from. Items closed to the public are not even read. */
export const traceInclude = {
  ward: true,
  town: true,
  theme: true,
  office: true,
  steps: { orderBy: { position: "asc" }, include: { office: { select: { name: true } } } },
  links: {
    where: { item: { closedAt: null, session: { announcedAt: { not: null } } } },
    orderBy: { linkedAt: "asc" },
    include: {
      item: {
        include: {
          votes: decidedVotes,
          session: {
            include: {
              minutes: {
                include: {
                  versions: { orderBy: { number: "asc" }, take: 1, select: { number: true, publishedAt: true } },
                },
              },
            },
          },
        },
      },
    },
  },
  responses: { where: { publishedAt: { not: null } }, include: { office: true }, orderBy: { publishedAt: "asc" } },
  tiesFrom: { orderBy: { tiedAt: "asc" }, include: { to: { select: tiedSelect } } },
  tiesTo: { orderBy: { tiedAt: "asc" }, include: { from: { select: tiedSelect } } },
  inquiries: {
    where: { settledAt: null },
    select: {
      id: true,
      dueOn: true,
      addressees: { where: { bureauId: { not: null } }, select: { id: true }, take: 1 },
    },
  },
  appeals: { select: { id: true, subject: true, subjectId: true, dueOn: true, decidedAt: true } },
  photos: { orderBy: { position: "asc" }, select: { id: true, alt: true, shownAt: true, judgedAt: true } },
  coProposers: { orderBy: { joinedAt: "asc" }, select: { displayName: true, accountId: true } },
  progress: { orderBy: { reportedAt: "asc" } },
} satisfies Prisma.ProposalInclude;

/**
 * Whose line it is: the desk and the office that has it read every office a matter was given to, everybody else the one
 * that has it now; only the desk reads of other proposals that are not public.
 */
export type Reader = "everybody" | "office" | "desk";

export type TracedProposal = Prisma.ProposalGetPayload<{ include: typeof traceInclude }>;

/** The published proposals an agenda item came from: for the same line on the council's pages. */
export function tracedOfItem(itemId: string): Promise<TracedProposal[]> {
  return db.proposal.findMany({
    where: { publishedAt: { not: null }, links: { some: { itemId } } },
    include: traceInclude,
    orderBy: { receivedAt: "asc" },
  });
}

export function tracedOfSession(sessionId: string): Promise<TracedProposal[]> {
  return db.proposal.findMany({
    where: { publishedAt: { not: null }, links: { some: { item: { sessionId, closedAt: null } } } },
    include: traceInclude,
    orderBy: { receivedAt: "asc" },
  });
}

/**
 * Where a merged proposal's line goes on: the proposal it went into, and the one that went into, to the last of them.
 * Unpublished ones are for the desk alone.
 */
export async function onwardOf(proposal: TracedProposal, reader: Reader): Promise<TracedProposal[]> {
  const onward: TracedProposal[] = [];
  let at = proposal;
  // Nothing is merged into what has ended, so that the way never leads in a circle.
  while (at.ending === "merged") {
    const tie = at.tiesFrom.find(({ kind }) => kind === "merged");
    const next = tie && (await db.proposal.findFirst({ where: { id: tie.toId }, include: traceInclude }));
    if (!next || (reader !== "desk" && !next.publishedAt)) return onward;
    onward.push(next);
    at = next;
  }
  return onward;
}
