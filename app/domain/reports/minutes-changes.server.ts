import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { differencesBetween } from "../minutes/differences.rules.ts";
import type { Erratum, PublicMinutes } from "../minutes/minutes.content.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

const numberIn = (text: string | null): number | null => (text && /^\d{1,4}$/.test(text) ? Number(text) : null);

/** Two published versions held against each other; without being asked for others, the newest and the one before it. */
export async function minutesChanges(viewer: Viewer, ref: SessionRef, query: URLSearchParams) {
  const session = await sessionFacts(viewer, ref);
  const versions = await db.minutesVersion.findMany({
    where: { minutes: { sessionId: session.id }, closure: null },
    orderBy: { number: "asc" },
  });
  const to = numberIn(query.get("to")) ?? versions.at(-1)?.number ?? 0;
  const from = numberIn(query.get("from")) ?? versions.findLast(({ number }) => number < to)?.number ?? 0;
  const before = found(versions.find(({ number }) => number === from));
  const after = found(versions.find(({ number }) => number === to));
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: { ordinal: session.ordinal, title: session.title },
    from: { number: before.number, publishedAt: before.publishedAt },
    to: { number: after.number, publishedAt: after.publishedAt },
    reasons: versions
      .filter(({ number }) => number > from && number <= to)
      .flatMap(({ errata }) => (errata as unknown as Erratum[]).map(({ reason }) => reason)),
    differences: differencesBetween(
      before.content as unknown as PublicMinutes,
      after.content as unknown as PublicMinutes,
    ),
  };
}
