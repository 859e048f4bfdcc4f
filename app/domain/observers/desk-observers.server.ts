import { db } from "../../db/client.server.ts";
import { shownNumber } from "../../platform/numbers.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import { observingOf } from "../sessions/observing.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { entryState } from "./observers.rules.ts";

/** Who asked for a seat, for the desk at the door; once a sitting is a month past, without their names. */
export async function deskObservers(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const entries = await db.observerEntry.findMany({
    // Whoever never said that they asked is nobody at the door.
    where: { sessionId: session.id, confirmedAt: { not: null } },
    orderBy: [{ number: "asc" }],
  });
  const unconfirmed = await db.observerEntry.count({
    where: { sessionId: session.id, confirmedAt: null, withdrawnAt: null },
  });
  const rules = session.rules === null ? null : readRules(session.rules);
  const shown = entries.map((entry) => ({
    id: entry.id,
    number: entry.number,
    code: shownNumber(entry.sealedCode),
    name: entry.name,
    hasAddress: entry.email !== null,
    needs: entry.needs,
    state: entryState(entry),
    waitingRank: entry.waitingRank,
    arrivedAt: entry.arrivedAt,
  }));
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    key: session.announcedAt ? sessionKey(session) : session.id,
    title: session.title,
    ordinal: session.ordinal,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: `${session.venue.name} ${session.room}`,
    state: sessionState(session),
    observing: observingOf(session, rules, viewer.now),
    dueOn: session.observersDueOn && dayFromColumn(session.observersDueOn),
    isSeated: session.observersSeatedAt !== null,
    entries: shown,
    unconfirmed,
    applied: shown.filter((entry) => entry.state === "applied").length,
    seated: shown.filter((entry) => entry.state === "seated").length,
    waiting: shown.filter((entry) => entry.state === "waiting").length,
    arrived: shown.filter((entry) => entry.arrivedAt !== null).length,
  };
}
