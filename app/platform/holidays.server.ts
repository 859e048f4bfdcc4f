import holidays from "@holiday-jp/holiday_jp";
import { addDays, type Day } from "../shared/dates.ts";
import { addOpeningDays, isOpeningDay, openingDaysBetween } from "../shared/opening-days.ts";

const isHoliday = (day: Day): boolean => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return holidays.isHoliday(new Date(year, month - 1, date));
};

/** The n-th day after `day` on which Japanese public offices open. */
export const afterOpeningDays = (day: Day, count: number): Day => addOpeningDays(day, count, isHoliday);

export const openingDaysUntil = (from: Day, to: Day): number => openingDaysBetween(from, to, isHoliday);

/** The day itself when offices open on it, else the next one after. */
export const openingDayFrom = (day: Day): Day => afterOpeningDays(addDays(day, -1), 1);

/** The day itself when offices open on it, else the last one before. */
export function openingDayUntil(day: Day): Day {
  return isOpeningDay(day, isHoliday) ? day : openingDayUntil(addDays(day, -1));
}
