import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";

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
  progress: { orderBy: { reportedAt: "asc" } },
} satisfies Prisma.ProposalInclude;

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
