/** Days are `YYYY-MM-DD` strings in Asia/Tokyo; instants are Dates. Only this file formats either. */

export type Day = string;

const zone = "Asia/Tokyo";
const hour = 3_600_000;

/** The day in Tokyo at this instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + 9 * hour).toISOString().slice(0, 10);
}

/** A `@db.Date` column's value as a Day, and back. */
export const dayFromColumn = (value: Date): Day => value.toISOString().slice(0, 10);
export const dayToColumn = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The instant a wall clock in Tokyo shows `time` (`HH:MM`) on that day. */
export function instantAt(day: Day, time: string): Date {
  return new Date(`${day}T${time.padStart(5, "0")}:00+09:00`);
}

/** `HH:MM` in Tokyo. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + 9 * hour).toISOString().slice(11, 16);
}

export function addDays(day: Day, count: number): Day {
  return dayFromColumn(new Date(dayToColumn(day).getTime() + count * 24 * hour));
}

export const laterOf = (one: Day, other: Day): Day => (one < other ? other : one);

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayToColumn(to).getTime() - dayToColumn(from).getTime()) / (24 * hour));
}

/** The fiscal year (April to March) a day belongs to, as the Gregorian year it began in. */
export function fiscalYearOf(day: Day): number {
  const [year, month] = day.split("-").map(Number) as [number, number, number];
  return month >= 4 ? year : year - 1;
}

/** The 31 March that ends the fiscal year of a day. */
export function fiscalYearEnd(day: Day): Day {
  return `${fiscalYearOf(day) + 1}-03-31`;
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    dayFromColumn(dayToColumn(text)) === text
  );
}

/** 令和8年11月30日, as a certificate has it */
export const certificateDay = (day: Day): string => eraDay.format(noonOf(day));

/** 令和8年11月30日(月) */
export function longDay(day: Day): string {
  return `${eraDay.format(noonOf(day))}(${weekday.format(noonOf(day))})`;
}

/** 11月30日(月) */
export function shortDay(day: Day): string {
  return `${monthDay.format(noonOf(day))}(${weekday.format(noonOf(day))})`;
}

/** 午後6時30分, 正午, 午前10時 */
export function clockTime(instant: Date): string {
  const [hours, minutes] = timeOf(instant).split(":").map(Number) as [number, number];
  if (hours === 12 && minutes === 0) return "正午";
  const half = hours < 12 ? "午前" : "午後";
  return minutes === 0 ? `${half}${hours % 12}時` : `${half}${hours % 12}時${minutes}分`;
}

/** 令和8年11月30日(月) 午後6時30分 */
export function longInstant(instant: Date): string {
  return `${longDay(dayOf(instant))} ${clockTime(instant)}`;
}

/** 令和8年11月30日(月) 午後6時30分から午後8時30分まで */
export function longSpan(from: Date, to: Date | null): string {
  return to ? `${longInstant(from)}から${clockTime(to)}まで` : `${longInstant(from)}から`;
}

/** 令和8年度 */
export function fiscalYearName(year: number): string {
  const text = eraYear.format(new Date(`${year}-05-01T12:00:00+09:00`));
  return `${text}度`;
}

/** ISO 8601 with the offset of Japan, for `datetime` attributes and open data. */
export function isoInTokyo(instant: Date): string {
  return `${new Date(instant.getTime() + 9 * hour).toISOString().slice(0, 19)}+09:00`;
}

function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00+09:00`);
}

const eraDay = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
  era: "long",
  year: "numeric",
  month: "long",
  day: "numeric",
  timeZone: zone,
});
const eraYear = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: zone });
const monthDay = new Intl.DateTimeFormat("ja-JP", { month: "long", day: "numeric", timeZone: zone });
const weekday = new Intl.DateTimeFormat("ja-JP", { weekday: "short", timeZone: zone });
