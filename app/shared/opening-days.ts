import { addDays, type Day, dayToColumn } from "./dates.ts";

/** Says whether a weekday is a public holiday; the calendar is a library's. */
export type HolidayCalendar = (day: Day) => boolean;

/**
 * True on days a ward office opens: no weekend, no public holiday, and not
 * 29 December to 3 January (the usual closing days of Japanese public offices).
 */
export function isOpeningDay(day: Day, isHoliday: HolidayCalendar): boolean {
  const weekday = dayToColumn(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const monthDay = day.slice(5);
  if (monthDay >= "12-29" || monthDay <= "01-03") return false;
  return !isHoliday(day);
}

/** The n-th opening day after a day (n ≥ 1); the day itself is not counted. */
export function addOpeningDays(day: Day, count: number, isHoliday: HolidayCalendar): Day {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (isOpeningDay(result, isHoliday)) left -= 1;
  }
  return result;
}

/** Opening days from one day to a later one; 0 when it is not later. */
export function openingDaysBetween(from: Day, to: Day, isHoliday: HolidayCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isOpeningDay(day, isHoliday)) count += 1;
  }
  return count;
}
