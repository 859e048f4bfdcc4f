import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";

type WardDays = { publishDays: number; officeDays: number; answerDays: number };

/** The three dates promised at receipt, on days the ward office opens. */
export function promisedDays(received: Day, ward: WardDays) {
  return {
    publishBy: dayToColumn(afterOpeningDays(received, ward.publishDays)),
    officeBy: dayToColumn(afterOpeningDays(received, ward.officeDays)),
    answerBy: dayToColumn(afterOpeningDays(received, ward.answerDays)),
  };
}
