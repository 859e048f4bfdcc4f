import { type Day, isDay } from "../../../shared/dates.ts";
import { nfkc } from "../../../shared/normal-forms.ts";

/** A slip in a date or time as written, named so that a sentence can be said of it. */
export type WhenSlip = "fiscal_year" | "weekday" | "no_such_day" | "ends_before";

export type When = { day: Day | null; startsAt: string | null; endsAt: string | null; slips: WhenSlip[] };

const firstYears: Record<string, number> = { 昭和: 1926, 平成: 1989, 令和: 2019 };
const weekdays = "日月火水木金土";

const date =
  /(昭和|平成|令和)\s*(元|\d{1,2})\s*年(度)?\s*(\d{1,2})月\s*(\d{1,2})日(?:\s*\(?\s*([日月火水木金土])(?:曜日?)?\s*\)?)?/;
const time = /(?:(午前|午後)\s*)?(?:(\d{1,2})\s*時\s*(?:(\d{1,2})\s*分|(半))?|(\d{1,2})\s*:\s*(\d{2}))|(正午)/g;

/**
 * Reads 「令和元年度5月22日(水曜) 午後1時30分から午後3時まで」: era years, 元年, full width, 18:30~20:45, 正午, and
 * 午後12時, which is written of noon. What cannot be right is read as it was meant and named as a slip.
 */
export function whenOf(text: string): When {
  const line = nfkc(text);
  const slips: WhenSlip[] = [];
  const found = date.exec(line);
  const day = found ? dayIn(found, slips) : null;
  const rest = found ? line.slice(found.index + found[0].length) : line;
  const [startsAt = null, endsAt = null] = timesIn(rest);
  if (startsAt && endsAt && endsAt < startsAt) slips.push("ends_before");
  return { day, startsAt, endsAt, slips };
}

function dayIn(
  [, era = "", year = "", isFiscal, month, date, weekday]: RegExpExecArray,
  slips: WhenSlip[],
): Day | null {
  const written = (firstYears[era] ?? 0) + (year === "元" ? 1 : Number(year)) - 1;
  const day = `${written}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
  if (isFiscal) slips.push("fiscal_year");
  if (!isDay(day)) {
    slips.push("no_such_day");
    return null;
  }
  if (weekday && weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] !== weekday) slips.push("weekday");
  return day;
}

/** Start and end; of a time without 午前 or 午後 after one that has it, the same half of the day is meant. */
function timesIn(text: string): string[] {
  let half: string | undefined;
  return [...text.matchAll(time)].slice(0, 2).map(([, own, hour, minute, isHalf, clockHour, clockMinute, noon]) => {
    if (noon) return "12:00";
    if (clockHour) return `${clockHour.padStart(2, "0")}:${clockMinute}`;
    half = own ?? half;
    const before = Number(hour);
    const shown = half === "午後" && before < 12 ? before + 12 : before;
    return `${String(shown).padStart(2, "0")}:${isHalf ? "30" : (minute ?? "0").padStart(2, "0")}`;
  });
}
