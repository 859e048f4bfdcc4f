import { type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";

type Call = { publishedAt: Date | null; startsOn: Date; dueOn: Date; toldAt: Date | null };

export type CallState = "draft" | "coming" | "open" | "judging" | "told";

/** Where a call stands: it takes applications to the last second, in Tokyo, of the day it closes. */
export function callState(call: Call, now: Date): CallState {
  if (call.toldAt) return "told";
  if (!call.publishedAt) return "draft";
  const today: Day = dayOf(now);
  if (today < dayFromColumn(call.startsOn)) return "coming";
  return today <= dayFromColumn(call.dueOn) ? "open" : "judging";
}

export const callStateWords: Record<CallState, string> = {
  draft: "準備中",
  coming: "まもなく募集",
  open: "募集中",
  judging: "選考中",
  told: "選考が終わりました",
};
