import { db } from "../../db/client.server.ts";
import { shorten } from "../../shared/text.ts";
import { type Mentionable, saidOf } from "../minutes/mentions.rules.ts";
import type { PublicMinutes } from "../minutes/minutes.content.ts";
import { spokenBy } from "../minutes/minutes-lines.ts";

type Linked = { item: { number: number | null; sessionId: string } };

/** Statements of published minutes that speak of a proposal, each by its own address. */
export async function saidOfProposal(proposal: Mentionable & { links: readonly Linked[] }) {
  const sessionIds = [...new Set(proposal.links.map(({ item }) => item.sessionId))];
  if (sessionIds.length === 0) return [];
  const versions = await db.minutesVersion.findMany({
    where: { minutes: { sessionId: { in: sessionIds } }, closure: null },
    distinct: ["minutesId"],
    orderBy: [{ minutesId: "asc" }, { number: "desc" }],
    select: {
      content: true,
      minutes: {
        select: {
          session: { select: { id: true, fiscalYear: true, number: true, ordinal: true, title: true, startsAt: true } },
        },
      },
    },
  });
  return versions
    .toSorted((a, b) => a.minutes.session.startsAt.getTime() - b.minutes.session.startsAt.getTime())
    .flatMap(({ content, minutes: { session } }) => {
      const items = proposal.links.flatMap(({ item }) =>
        item.sessionId === session.id && item.number !== null ? [item.number] : [],
      );
      return saidOf(content as unknown as PublicMinutes, items, proposal).map((statement) => ({
        id: statement.id,
        session: `${session.fiscalYear}-${session.number}`,
        place: `第${session.ordinal}回${session.title}`,
        speaker: spokenBy(statement),
        words: shorten(statement.text, 60),
      }));
    });
}
