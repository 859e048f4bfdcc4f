import { db } from "../../db/client.server.ts";
import { numberHashes, shownNumber } from "../../platform/numbers.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { found, refuse } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { byNumber } from "../accounts/guesses.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { observingOf } from "../sessions/observing.ts";
import { type SessionRef, whereSession } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { contactInLine } from "../wards/contact-lines.ts";
import { entryState } from "./observers.rules.ts";

/** What the form for a seat says of its sitting. */
export async function observerFormPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  const rules = readRules(found(session.rules));
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    contact: contactInLine({ ...session.ward, contactFax: null }),
    key: sessionKey(session),
    title: session.title,
    ordinal: session.ordinal,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: `${session.venue.name} ${session.room}`,
    address: session.venue.address,
    state: sessionState(session),
    observersPerAddress: rules.observersPerAddress,
    observing: observingOf(session, rules, viewer.now),
  };
}

/** What whoever opens the link of a letter confirms: whose application it is, and since when. */
export async function observerConfirmationPage(viewer: Viewer, ref: SessionRef & { secret: string }) {
  const page = await observerFormPage(viewer, ref);
  const entry = found(
    await db.observerEntry.findFirst({
      where: { confirmHash: sha256(ref.secret), session: whereSession(viewer, ref) },
      select: { name: true, enteredAt: true },
    }),
  );
  return { ...page, entry };
}

/**
 * 傍聴券: for whoever knows its address, as the one who asked for it alone does. It names nobody.
 * Throws not-found where there is none under this sitting.
 */
export async function slipPage(viewer: Viewer, ref: SessionRef & { entry: string }) {
  const page = await observerFormPage(viewer, ref);
  const entry = found(
    isId(ref.entry)
      ? await db.observerEntry.findFirst({ where: { id: ref.entry, session: whereSession(viewer, ref) } })
      : null,
  );
  const draw = page.observing.isByDraw
    ? await db.draw.findFirst({ where: { sessionId: entry.sessionId }, select: { id: true } })
    : null;
  return {
    ...page,
    drawId: draw?.id ?? null,
    entry: {
      id: entry.id,
      number: entry.number,
      code: entry.confirmedAt ? shownNumber(entry.sealedCode) : null,
      state: entryState(entry),
      waitingRank: entry.waitingRank,
      needs: entry.needs,
    },
  };
}

/** The slip's address by the code on it; a wrong one says nothing else. */
export function slipByCode(viewer: Viewer, ref: SessionRef, code: string): Promise<{ id: string }> {
  return byNumber(
    viewer,
    async () =>
      (await db.observerEntry.findFirst({
        where: { codeHash: { in: numberHashes(code) }, session: whereSession(viewer, ref) },
        select: { id: true },
      })) ?? refuse("この番号の申込みは、この会議にありません。番号と会議を確かめてください。", "digits"),
  );
}
