import { addDays, type Day, dayOf } from "../../shared/dates.ts";

/** How long after a decision about one's words one may ask for another look, in days. */
export const appealDays = 60;

/** @returns the last day on which an appeal against what was done then is taken */
export const appealUntil = (done: Date): Day => addDays(dayOf(done), appealDays);

export const appealSubjectWords = {
  comment: "意見を見えなくしたこと",
  publication: "提案を掲載しないこと",
  answer: "区の回答",
} as const;
