import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { shorten } from "../../shared/text.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { PublicMinutes } from "../minutes/minutes.content.ts";
import { type HeaderPlace, headerPlaces } from "../minutes/minutes.schema.ts";
import { spokenBy } from "../minutes/minutes-lines.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** What of the published minutes may be put right, and the text of the place chosen as readers have it now. */
export async function erratumDesk(viewer: Viewer, ref: SessionRef, chosen: string | null) {
  const session = await sessionFacts(viewer, ref);
  const last = await db.minutesVersion.findFirst({
    where: { minutes: { sessionId: session.id } },
    orderBy: { number: "desc" },
    include: { closure: { select: { versionId: true } } },
  });
  allow(isSecretariat(viewer, session.wardId));
  const content = found(last && !last.closure ? last : null).content as unknown as PublicMinutes;
  const places = [...headPlaces(content), ...statementPlaces(content)];
  return {
    base: `/wards/${session.ward.slug}/desk/sessions/${sessionKey(session)}/minutes`,
    mode: readRules(session.rules).approvals.minutes,
    places: places.map(({ value, label }) => ({ value, label })),
    place: places.find(({ value }) => value === chosen) ?? null,
  };
}

type Place = { value: string; label: string; text: string };

function headPlaces({ startsAt, endsAt, venue, attendance }: PublicMinutes): Place[] {
  const texts: Record<HeaderPlace, string> = {
    startsAt: clockIn(startsAt),
    endsAt: endsAt === null ? "" : clockIn(endsAt),
    venue,
    staff: attendance.staff,
    advisers: attendance.advisers,
    observers: String(attendance.observers ?? ""),
    press: String(attendance.press),
  };
  return Object.entries(headerPlaces).map(([value, label]) => ({ value, label, text: texts[value as HeaderPlace] }));
}

/** 18:30, as the field takes it. */
const clockIn = (instant: string): string => instant.slice(11, 16);

/** What is kept back whole has no text to put right. */
const statementPlaces = ({ general, items }: PublicMinutes): Place[] =>
  [...general, ...items.flatMap((item) => (item.isClosed ? [] : item.statements))]
    .filter(({ speaker, text }) => speaker !== "" || !/^【非公開】（[^（）]*）$/.test(text))
    .map((statement) => ({
      value: statement.id,
      label: `発言 ${spokenBy(statement)} ${shorten(statement.text, 30)}`,
      text: statement.text,
    }));
