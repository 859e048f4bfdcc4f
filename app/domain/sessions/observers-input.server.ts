import type { z } from "zod";
import type { CouncilSession } from "../../db/generated/client.ts";
import { type Day, dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { type Difference, refuse } from "../../shared/errors.ts";
import { recordingWords } from "./observing.ts";
import type { ObserversInput } from "./sessions.schema.ts";

type Input = z.infer<typeof ObserversInput>;
type Due = "observersDueOn" | "signDueOn" | "captionsDueOn" | "childcareDueOn";

const dueWords: Record<Due, string> = {
  observersDueOn: "傍聴の申込期限",
  signDueOn: "手話通訳の申込期限",
  captionsDueOn: "要約筆記の申込期限",
  childcareDueOn: "託児の申込期限",
};
const dues = Object.keys(dueWords) as Due[];

/** What a draft keeps of how it can be watched. A last day after the sitting is refused beside its field. */
export function observerColumns(session: CouncilSession, input: Input) {
  const late = dues.find((due) => (input[due] ?? "") > dayOf(session.startsAt));
  if (late) refuse(`${dueWords[late]}は、開催日までの日を入力してください。`, late);
  const column = (day: Day | undefined) => (day ? dayToColumn(day) : null);
  return {
    observerCap: input.observerCap,
    observerNote: input.observerNote,
    pressSeats: input.pressSeats,
    recording: input.recording,
    observersDueOn: column(input.observersDueOn),
    signDueOn: column(input.signDueOn),
    captionsDueOn: column(input.captionsDueOn),
    childcareDueOn: column(input.childcareDueOn),
  };
}

export function observerDifferences(session: CouncilSession, input: Input): Difference[] {
  const stored = (due: Due) => (session[due] ? dayFromColumn(session[due]) : "");
  return [
    { label: "傍聴の定員", stored: String(session.observerCap), typed: String(input.observerCap) },
    { label: "傍聴の案内", stored: session.observerNote, typed: input.observerNote },
    { label: "報道席", stored: String(session.pressSeats), typed: String(input.pressSeats) },
    { label: "撮影・録音", stored: recordingWords[session.recording], typed: recordingWords[input.recording] },
    ...dues.map((due) => ({ label: dueWords[due], stored: stored(due), typed: input[due] ?? "" })),
  ];
}
