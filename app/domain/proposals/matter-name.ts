import { type Day, fiscalYearName, fiscalYearOf } from "../../shared/dates.ts";

type Matter = { fiscalYear: number; number: number; title: string };

/** A matter in a list of work: numbers begin anew each year, so that one of an earlier year says which. */
export function matterName({ fiscalYear, number, title }: Matter, today: Day): string {
  const name = `第${number}号「${title}」`;
  return fiscalYear === fiscalYearOf(today) ? name : `${fiscalYearName(fiscalYear)} ${name}`;
}
