import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { isoInTokyo } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { groundOf } from "../agenda/agenda-view.server.ts";
import { isProvisional } from "../minutes/provisional.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { decisionData, electionData, voteInclude } from "./decision-data.ts";

/** One sitting as open data, for anybody: closed items are a number and a ground. */
export async function sessionData(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const items = await db.agendaItem.findMany({
    where: { sessionId: session.id },
    orderBy: { position: "asc" },
    include: {
      votes: {
        where: { decidedAt: { not: null } },
        orderBy: { decidedAt: "asc" },
        include: voteInclude,
      },
    },
  });
  const ideas = await db.idea.findMany({
    where: { sessionId: session.id, item: { closedAt: null } },
    orderBy: { position: "asc" },
  });
  return {
    ...sessionRow(session),
    provisional: isProvisional(session),
    agenda: items.map((item) =>
      item.closedAt
        ? { item: item.number, label: item.label, closed: true, ground: groundOf(item) }
        : {
            item: item.number,
            label: item.label,
            closed: false,
            kind: item.kind,
            title: item.title,
            result: item.result,
            added: item.addedReason,
            withdrawn: item.withdrawnReason,
          },
    ),
    decisions: items
      .filter((item) => !item.closedAt)
      .flatMap((item) =>
        item.votes.filter((vote) => vote.kind === "motion").map((vote) => decisionData(item.number, vote, session)),
      ),
    elections: items
      .filter((item) => !item.closedAt)
      .flatMap((item) =>
        item.votes.filter((vote) => vote.kind === "election").map((vote) => electionData(item.number, vote, session)),
      ),
    ...(ideas.length > 0 ? { ideas: ideas.map(({ text, sorting, reason }) => ({ text, sorting, reason })) } : {}),
    license: "CC-BY-4.0",
  };
}

type Row = {
  fiscalYear: number | null;
  number: number | null;
  ordinal: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  isEndKnown: boolean;
  room: string;
  observerCap: number;
  announcedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  postponedAt: Date | null;
  venue: { name: string };
  ward: { slug: string };
};

export function sessionRow(row: Row) {
  const key = sessionKey(row);
  return {
    id: key,
    ordinal: row.ordinal,
    title: row.title,
    startsAt: isoInTokyo(row.startsAt),
    endsAt: row.isEndKnown ? isoInTokyo(row.endsAt) : null,
    venue: `${row.venue.name} ${row.room}`,
    observers: row.observerCap,
    state: sessionState(row),
    announcedAt: row.announcedAt ? isoInTokyo(row.announcedAt) : null,
    url: `${publicOrigin()}/wards/${row.ward.slug}/sessions/${key}`,
  };
}
