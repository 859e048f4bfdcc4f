import { type Day, dayOf, dayToColumn, instantAt } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

export type OwnDuesInput = {
  ownRepliesDueOn?: Day | undefined;
  ownOpinionsDueOn?: Day | undefined;
  ownOpinionsDueTime?: string | undefined;
};

/** Last days set by hand, as columns; where a day was given without a time, the noon of it, as by the rule. */
export function ownDues({ ownRepliesDueOn, ownOpinionsDueOn, ownOpinionsDueTime }: OwnDuesInput) {
  return {
    ownRepliesDueOn: ownRepliesDueOn ? dayToColumn(ownRepliesDueOn) : null,
    ownOpinionsDueAt: ownOpinionsDueOn ? instantAt(ownOpinionsDueOn, ownOpinionsDueTime ?? "12:00") : null,
  };
}

/**
 * A last day that has gone by binds nobody, nor does one after the sitting has begun. One that was set before may
 * have gone by meanwhile.
 */
export function requireUseful(input: OwnDuesInput, startsAt: Date, now: Date, isNew = true): void {
  const { ownOpinionsDueAt } = ownDues(input);
  if (ownOpinionsDueAt && ownOpinionsDueAt > startsAt)
    refuse("事前意見の締切は、開会の時刻までにしてください。", "ownOpinionsDueTime");
  if (!isNew) return;
  if (input.ownRepliesDueOn && input.ownRepliesDueOn < dayOf(now))
    refuse("出欠の返事の期限は、きょう以降の日にしてください。", "ownRepliesDueOn");
  if (ownOpinionsDueAt && ownOpinionsDueAt <= now)
    refuse("事前意見の締切は、今より後の日時にしてください。", "ownOpinionsDueOn");
}
