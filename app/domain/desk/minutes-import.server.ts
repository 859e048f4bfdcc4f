import { db } from "../../db/client.server.ts";
import { dayOf, timeOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { importReading, isSettled } from "../minutes/import-reading.server.ts";
import type { ImportRef } from "../minutes/locked-import.server.ts";
import { headerOf } from "../minutes/reading/header.rules.ts";
import { type Decided, type ReadLine, whyWords } from "../minutes/reading/read-minutes.rules.ts";
import { type Recorded, slipsIn } from "../minutes/reading/slips.rules.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** Lines of an import shown on one page. */
const linesAPage = 500;
/** Lines a person is asked about at a time. */
const askedAtOnce = 50;

const placeOf = (session: { ward: { slug: string } } & Parameters<typeof sessionKey>[0]) =>
  `/wards/${session.ward.slug}/desk/sessions/${sessionKey(session)}/minutes`;

/** Where minutes written elsewhere are handed in, with those handed in before. */
export async function importsDesk(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const minutes = found(
    await db.minutes.findFirst({
      where: { sessionId: session.id },
      select: {
        approvedAt: true,
        imports: { select: { id: true, name: true, begunAt: true, takenAt: true }, orderBy: { begunAt: "desc" } },
      },
    }),
  );
  return {
    base: placeOf(session),
    title: `第${session.ordinal}回${session.title}`,
    isOpen: minutes.approvedAt === null,
    imports: minutes.imports,
  };
}

/** An import as it was read: what a person still has to say, who is meant, and that every character is accounted for. */
export async function importDesk(viewer: Viewer, ref: ImportRef, page: number) {
  const session = await sessionFacts(viewer, ref);
  const source = found(
    await db.minutesImport.findFirst({ where: { id: ref.import, minutes: { sessionId: session.id } } }),
  );
  allow(isSecretariat(viewer, session.wardId));
  const { reading, sums, speakers, members, agenda, decisions } = await importReading(db, session, source);
  const { lines } = reading;
  const slips = slipsIn(headerOf(reading.head), await recordedOf(session, members.length));
  const pages = Math.max(1, Math.ceil(lines.length / linesAPage));
  const shown = Math.min(Math.max(1, page), pages);
  // Those that follow another are settled with it.
  const unsure = lines.filter((line) => line.kind === "unsure" && line.why !== "after");
  const open = speakers.filter((speaker) => !isSettled(speaker)).length;
  return {
    id: source.id,
    base: placeOf(session),
    title: `第${session.ordinal}回${session.title}`,
    name: source.name,
    notes: source.notes,
    takenAt: source.takenAt,
    sums,
    slips,
    statements: reading.statements.length,
    unsure: unsure.length,
    open,
    isReady: unsure.length === 0 && open === 0 && reading.statements.length > 0,
    asked: askedOf(lines, decisions.lines).slice(0, askedAtOnce),
    leaveOut: Object.entries(decisions.lines)
      .filter(([, kind]) => kind === "left_out")
      .map(([number]) => number)
      .join("、"),
    speakers: speakers.map((speaker) => ({ ...speaker, isSettled: isSettled(speaker) })),
    members: members.map(({ id, name }) => ({ id, name })),
    lines: lines.slice((shown - 1) * linesAPage, shown * linesAPage).map(({ number, text, kind, item }) => ({
      number,
      text,
      kind,
      item: agenda.find(({ position }) => position === item)?.label ?? null,
    })),
    page: shown,
    pages,
  };
}

/** What the record has of the sitting, to hold the head of written minutes against. */
async function recordedOf(session: Awaited<ReturnType<typeof sessionFacts>>, members: number): Promise<Recorded> {
  const came = await db.presence.groupBy({ by: ["memberId"], where: { sessionId: session.id } });
  return {
    day: dayOf(session.startsAt),
    startsAt: timeOf(session.openedAt ?? session.startsAt),
    endsAt: timeOf(session.closedAt ?? session.endsAt),
    present: came.length,
    absent: members - came.length,
    observers: session.observerCount ?? 0,
  };
}

type Asked = {
  number: number;
  before: string;
  text: string;
  after: string;
  why: string | null;
  chosen: Decided | null;
};

/** The lines a person is asked about, each between its neighbours: first those still open, then what was answered before. */
function askedOf(lines: readonly ReadLine[], decided: Record<string, Decided>): Asked[] {
  const asked = lines.flatMap((line, index) => {
    const chosen = decided[line.number] ?? null;
    const isAsked = line.kind === "unsure" && line.why !== "after";
    if (!isAsked && (chosen === null || chosen === "left_out")) return [];
    const before = lines[index - 1]?.text ?? "";
    const why = isAsked ? whyWords[line.why ?? "nobody"] : null;
    return [{ number: line.number, before, text: line.text, after: lines[index + 1]?.text ?? "", why, chosen }];
  });
  return asked.toSorted((a, b) => Number(a.chosen !== null) - Number(b.chosen !== null) || a.number - b.number);
}
