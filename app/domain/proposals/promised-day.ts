import { type Day, dayFromColumn } from "../../shared/dates.ts";

type Promised = { answeredAt: Date | null; nextReportOn: Date | null; officeDueOn: Date | null; answerBy: Date };

/** The day everybody reads that the next word comes by: the first answer, then the next report; null where none is promised. */
export function promisedDay({ answeredAt, nextReportOn, officeDueOn, answerBy }: Promised): Day | null {
  const day = answeredAt ? nextReportOn : (officeDueOn ?? answerBy);
  return day && dayFromColumn(day);
}
