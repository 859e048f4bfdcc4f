import { type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";

/** Whether seats to watch from are asked for beforehand under these rules. */
export const isByEntry = ({ observerEntry }: CouncilRules): boolean =>
  observerEntry === "registration" || observerEntry === "registration_first";

/** Whether those who asked in time are put in order by a draw once the last day is over. */
export const isByDraw = ({ observerEntry }: CouncilRules): boolean => observerEntry === "registration";

/** `none`: nobody asks beforehand; `over`: the last day has passed, at midnight in Tokyo. */
export type EntryTime = "none" | "open" | "over";

type Seats = { observerCap: number; observersDueOn: Date | null };

export function entryTime(session: Seats, rules: CouncilRules, now: Date): EntryTime {
  if (!isByEntry(rules) || session.observerCap === 0 || !session.observersDueOn) return "none";
  return dayOf(now) <= dayFromColumn(session.observersDueOn) ? "open" : "over";
}

export const recordingWords = {
  by_leave: "撮影・録音は、会議の許可を受けたときにできます。",
  allowed: "撮影・録音は、話し合いの妨げにならない範囲でできます。",
  refused: "撮影・録音はできません。",
} as const;

type Supports = Record<"signDueOn" | "captionsDueOn" | "childcareDueOn", Date | null>;

type Watched = Seats & Supports & { observerNote: string; pressSeats: number; recording: keyof typeof recordingWords };

export type Observing = ReturnType<typeof observingOf>;

/** How a sitting can be watched, as its pages say it. */
export function observingOf(session: Watched, rules: CouncilRules | null, now: Date) {
  const day = (column: Date | null): Day | null => column && dayFromColumn(column);
  return {
    cap: session.observerCap,
    note: session.observerNote,
    entry: rules ? entryTime(session, rules, now) : ("none" as const),
    isByDraw: rules !== null && isByDraw(rules),
    dueOn: day(session.observersDueOn),
    pressSeats: session.pressSeats,
    recording: recordingWords[session.recording],
    supports: [
      { label: "手話通訳", dueOn: day(session.signDueOn) },
      { label: "要約筆記", dueOn: day(session.captionsDueOn) },
      { label: "託児", dueOn: day(session.childcareDueOn) },
    ].flatMap(({ label, dueOn }) => (dueOn ? [{ label, dueOn, isOver: dayOf(now) > dueOn }] : [])),
  };
}

type Venue = { name: string; address: string; access: string; wheelchair: string; childcare: string; hearing: string };

/** A place as its pages say it: what is not known is left out. */
export const shownVenue = ({ name, address, access, wheelchair, childcare, hearing }: Venue) => ({
  name,
  address,
  access,
  wheelchair,
  childcare,
  hearing,
});
