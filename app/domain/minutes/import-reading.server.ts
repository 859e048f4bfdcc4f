import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, MinutesImport } from "../../db/generated/client.ts";
import { dayOf } from "../../shared/dates.ts";
import { nfkc } from "../../shared/normal-forms.ts";
import { membersOn } from "../councils/scope.server.ts";
import { ImportDecisions } from "./imports.schema.ts";
import { keysOf, type Match, matchSpeaker, type OnRoll } from "./reading/match-speaker.rules.ts";
import { type Decisions, type Reading, readLongMinutes, sumsOf } from "./reading/read-minutes.rules.ts";

export type ReadSpeaker = { word: string; count: number; match: Match; chosen: string | null };

/** An import read against the roll and the agenda of its sitting, with what a person decided of it so far. */
export async function importReading(tx: Tx, session: CouncilSession, source: MinutesImport) {
  const [members, agenda] = await Promise.all([
    membersOn(session, dayOf(session.startsAt), tx),
    tx.agendaItem.findMany({
      where: { sessionId: session.id },
      select: { id: true, position: true, label: true, title: true },
      orderBy: { position: "asc" },
    }),
  ]);
  const roll: OnRoll[] = members.map(({ id, name, posts }) => ({ id, name, post: posts[0]?.post ?? null }));
  const names = new Set(roll.flatMap(keysOf));
  const decisions = ImportDecisions.parse(source.decisions);
  const lines: Decisions = new Map(Object.entries(decisions.lines).map(([number, kind]) => [Number(number), kind]));
  const reading = await readLongMinutes(source.text, { isName: (key) => names.has(key), agenda, decisions: lines });
  return {
    reading,
    sums: sumsOf(reading.lines),
    speakers: speakersOf(reading, roll, decisions),
    members,
    agenda,
    decisions,
  };
}

/** Every speaker as written, once, with who is meant: as a person said, else as far as it is sure. */
function speakersOf(reading: Reading, roll: readonly OnRoll[], { speakers }: ImportDecisions): ReadSpeaker[] {
  const counts = new Map<string, number>();
  for (const { speaker } of reading.statements)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({
    word,
    count,
    match: matchSpeaker(word, roll),
    // What was said before letters were kept as they came stands under the folded word.
    chosen: speakers[word] ?? speakers[nfkc(word)] ?? null,
  }));
}

/** Whether who is meant is settled, by a person or because it is sure. */
export const isSettled = ({ match, chosen }: ReadSpeaker): boolean => chosen !== null || match.kind !== "unsure";
