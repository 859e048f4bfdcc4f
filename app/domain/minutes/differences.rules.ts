import type { PublicMinutes } from "./minutes.content.ts";
import { decisionLines, headRows, itemLine, spokenBy } from "./minutes-lines.ts";

export type MinutesDifference = { place: string; before: string; after: string };

/** Where two published versions differ, in the order of the minutes: rows of the head, then what was said and decided. */
export function differencesBetween(before: PublicMinutes, after: PublicMinutes): MinutesDifference[] {
  const old = placesOf(before);
  const now = placesOf(after);
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    if (one?.text === other?.text) return [];
    return [{ place: other?.place ?? one?.place ?? "", before: one?.text ?? "", after: other?.text ?? "" }];
  });
}

/** Every text of a version by a key that stays the same from one to the next. */
function placesOf(content: PublicMinutes): Map<string, { place: string; text: string }> {
  const spoken = [
    ...content.general.map((statement) => ({ ...statement, place: "会議全体" })),
    ...content.items.flatMap((item) =>
      item.isClosed ? [] : item.statements.map((statement) => ({ ...statement, place: itemLine(item) })),
    ),
  ];
  return new Map([
    ...headRows(content).map(({ label, text }) => [label, { place: label, text }] as const),
    ...(content.timeline ?? []).map((text, index) => [`timeline-${index}`, { place: "会議の経過", text }] as const),
    ...spoken.map(({ place, ...one }) => [one.id, { place: `${place}　${spokenBy(one)}`, text: one.text }] as const),
    ...content.items.map(
      (item) => [`decision-${item.number}`, { place: itemLine(item), text: decisionLines(item).join("\n") }] as const,
    ),
  ]);
}
