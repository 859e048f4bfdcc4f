import { type Day, dayFromColumn } from "../../shared/dates.ts";

type Owed = {
  answeredAt: Date | null;
  endedAt: Date | null;
  officeId: string | null;
  officeDueOn: Date | null;
  nextReportOn: Date | null;
};

/** By when its office owes the next word, an answer or a report; null where it owes none, or has handed it in. */
function owedBy(proposal: Owed, isHandedIn: boolean): Day | null {
  if (isHandedIn || proposal.endedAt || !proposal.officeId) return null;
  const due = proposal.answeredAt ? proposal.nextReportOn : proposal.officeDueOn;
  return due && dayFromColumn(due);
}

export const isLate = (proposal: Owed, isHandedIn: boolean, today: Day): boolean =>
  (owedBy(proposal, isHandedIn) ?? today) < today;
