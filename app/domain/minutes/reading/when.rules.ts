import { type Day, isDay } from "../../../shared/dates.ts";
import { nfkc } from "../../../shared/normal-forms.ts";
import { withPlainNumbers } from "./plain-numbers.ts";

/** A slip in a date or time as written, named so that a sentence can be said of it. */
export type WhenSlip = "fiscal_year" | "weekday" | "no_such_day" | "no_such_time" | "ends_before";

export const slipWords: Record<WhenSlip, string> = {
  fiscal_year: "日付の年が「年度」と書かれています。「年」の書き誤りと思われます。",
  no_such_day: "日付が、ない日になっています。",
  no_such_time: "時刻が、ない時刻になっています。",
  weekday: "日付と曜日が合っていません。",
  ends_before: "終わりの時刻が、始まりの時刻より前です。",
};

export type When = { day: Day | null; startsAt: string | null; endsAt: string | null; slips: WhenSlip[] };

/** The year before an era's first one. An era is written past its end where the text is older than the change: 平成31年5月. */
const before: Record<string, number> = { 昭和: 1925, 平成: 1988, 令和: 2018, S: 1925, H: 1988, R: 2018 };
const weekdays = "日月火水木金土";

const year = "(?:(昭和|平成|令和|[SHR])\\s*(元|\\d{1,2})|(?:西暦\\s*)?((?:19|20)\\d{2}))";
const weekday = "(?:\\s*\\(?\\s*([日月火水木金土])(?:曜日?)?\\s*\\)?)?";
const dates = [
  new RegExp(`${year}\\s*年\\s*(度)?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${weekday}`, "i"),
  new RegExp(`(?<![A-Za-z\\d])${year}()\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})(?!\\d)${weekday}`, "i"),
];
const time =
  /(?:(午前|午後|AM|PM|A\.M\.|P\.M\.)\s*)?(?:(\d{1,2})\s*時\s*(?:(\d{1,2})\s*分|(半))?|(\d{1,2})\s*:\s*(\d{2})(?:\s*(AM|PM|A\.M\.|P\.M\.))?)|(正午)/gi;

/**
 * Reads 「令和元年度5月22日(水曜) 午後1時30分から午後3時まで」: era years, 元年, R6.10.22, years of the common era, numbers in
 * kanji, full width, 18:30~20:45, ＰＭ6:30, 正午, and 午後12時, which is written of noon. What cannot be right is read as it
 * was meant where that is plain, else not at all, and named as a slip.
 */
export function whenOf(text: string): When {
  const line = withPlainNumbers(nfkc(text));
  const slips: WhenSlip[] = [];
  const found = dates.map((date) => date.exec(line)).find((one) => one !== null) ?? null;
  const day = found ? dayIn(found, slips) : null;
  const rest = found ? line.slice(found.index + found[0].length) : line;
  const [startsAt = null, endsAt = null] = timesIn(rest, slips);
  if (startsAt && endsAt && endsAt < startsAt) slips.push("ends_before");
  return { day, startsAt, endsAt, slips };
}

function dayIn(
  [, era = "", ofEra = "", common, isFiscal, month, date, weekday]: RegExpExecArray,
  slips: WhenSlip[],
): Day | null {
  const counted = (before[era.toUpperCase()] ?? before[era] ?? 0) + (ofEra === "元" ? 1 : Number(ofEra));
  const day = `${common ?? counted}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
  if (isFiscal) slips.push("fiscal_year");
  if (!isDay(day)) {
    slips.push("no_such_day");
    return null;
  }
  if (weekday && weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] !== weekday) slips.push("weekday");
  return day;
}

const isAfternoon = (half: string): boolean => /午後|^p/i.test(half);

/** Start and end; of a time without 午前 or 午後 after one that has it, the same half of the day is meant. None that no clock shows. */
function timesIn(text: string, slips: WhenSlip[]): (string | null)[] {
  let half = "";
  return [...text.matchAll(time)].slice(0, 2).map((found) => {
    const [, ahead, hour, minute, isHalf, clockHour, clockMinute, behind, noon] = found;
    if (noon) return "12:00";
    // 18:30 is of a clock of twenty-four hours, where nothing beside it says otherwise.
    const own = ahead ?? behind;
    if (own || hour) half = own ?? half;
    const written = Number(hour ?? clockHour);
    const minutes = isHalf ? 30 : Number(minute ?? clockMinute ?? 0);
    const isOfHalf = own !== undefined || hour !== undefined || half !== "";
    const shown = isOfHalf && isAfternoon(half) && written < 12 ? written + 12 : written;
    if (shown > 23 || minutes > 59) {
      slips.push("no_such_time");
      return null;
    }
    return `${String(shown).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  });
}
