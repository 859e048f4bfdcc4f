import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { readingsIn } from "../../shared/readings.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { Erratum, PublicMinutes } from "../minutes/minutes.content.ts";
import { closedWords } from "../minutes/reissued.rules.ts";
import { newestReadable } from "../minutes/version-closures.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { tracedOfSession } from "../trace/load-trace.server.ts";
import { traceSteps } from "../trace/trace-steps.ts";

/** Published minutes, from the stored version alone: what was hashed is what is shown. Of a closed one there is only why. */
export async function minutesPage(viewer: Viewer, ref: SessionRef, version: string | null) {
  const session = await sessionFacts(viewer, ref);
  const versions = await db.minutesVersion.findMany({
    where: { minutes: { sessionId: session.id } },
    orderBy: { number: "desc" },
    include: { closure: { select: { reason: true, closedAt: true } } },
  });
  const shown = found(
    version && /^\d{1,4}$/.test(version)
      ? versions.find((v) => v.number === Number(version))
      : version
        ? null
        : (newestReadable(versions) ?? versions[0]),
  );
  const [proposals, papers] = await Promise.all([
    tracedOfSession(session.id),
    db.paper.findMany({
      where: { sessionId: session.id, audience: "open", item: { closedAt: null } },
      select: { id: true, label: true, title: true, item: { select: { number: true } } },
    }),
  ]);
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: { title: session.title, ordinal: session.ordinal, startsAt: session.startsAt },
    readings: readingsIn(session.ward.readings),
    contact: {
      section: session.ward.contactSection,
      tel: session.ward.contactTel,
      fax: session.ward.contactFax,
      email: session.ward.contactEmail,
    },
    closure: shown.closure,
    content: shown.closure ? null : (shown.content as unknown as PublicMinutes),
    version: {
      number: shown.number,
      /** Of a closed one it would tell whether a guess of its words is right. */
      sha256: shown.closure ? null : shown.sha256,
      publishedAt: shown.publishedAt,
      isLatest: shown === (newestReadable(versions) ?? versions[0]),
    },
    errata: versions
      .filter((v) => v.number <= shown.number && !v.closure)
      .reverse()
      .flatMap((v) => {
        const isHidden = versions.some(({ number, closure }) => closure !== null && number < v.number);
        return (v.errata as unknown as Erratum[]).map((erratum) => ({
          ...erratum,
          ...(isHidden ? { before: closedWords } : {}),
          version: v.number,
          at: v.publishedAt,
        }));
      }),
    versions: versions.map(({ number, publishedAt, closure }) => ({ number, publishedAt, closure })),
    papers: papers.toSorted(byLabel).map(({ item, ...paper }) => ({ ...paper, item: item?.number ?? null })),
    proposals: proposals.map((p) => ({
      key: `${p.fiscalYear}-${p.number}`,
      fiscalYear: p.fiscalYear,
      number: p.number,
      title: p.title,
      /** Numbers of the items of this sitting that came from it. */
      items: p.links.flatMap(({ item }) => (item.sessionId === session.id ? [item.number ?? item.position] : [])),
      steps: traceSteps(p, dayOf(viewer.now)),
    })),
  };
}

/** The same where the words themselves are wanted: a closed version is not there. */
export async function readableMinutes(viewer: Viewer, ref: SessionRef, version: string | null) {
  const read = await minutesPage(viewer, ref, version);
  return { ...read, content: found(read.content) };
}

/** The version asked for, where it is one nobody may read: whoever follows a link to it is told so. */
export async function closedMinutes(viewer: Viewer, ref: SessionRef, version: string | null) {
  const session = await sessionFacts(viewer, ref);
  const number = version && /^\d{1,4}$/.test(version) ? Number(version) : null;
  const versions = await db.minutesVersion.findMany({
    where: { minutes: { sessionId: session.id } },
    orderBy: { number: "desc" },
    select: { number: true, closure: { select: { versionId: true } } },
  });
  const asked = number === null ? (newestReadable(versions) ?? versions[0]) : versions.find((v) => v.number === number);
  return asked?.closure ? { number: asked.number } : null;
}
