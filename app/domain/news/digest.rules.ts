import { addDays, type Day, dayOf, instantAt, timeOf } from "../../shared/dates.ts";

export type MailPace = "each" | "daily" | "weekly" | "none";
type Wish = { mailPace: MailPace; quietFrom: number; quietUntil: number };

/** Whether no mail comes at this hour in Tokyo; from and until the same hour is no quiet at all. */
export function isQuiet(now: Date, { quietFrom, quietUntil }: Omit<Wish, "mailPace">): boolean {
  const hour = Number(timeOf(now).slice(0, 2));
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}

/**
 * Everything that happened before this instant goes out with the next letter; null while none may. A day's letter
 * gathers what came before the end of the quiet hours of that day, a week's what came before Monday's: an event is in
 * exactly one of them, whichever side of midnight it fell on. Japan has kept one time all year since 1952.
 */
export function newsBefore(now: Date, wish: Wish): Date | null {
  if (wish.mailPace === "none" || isQuiet(now, wish)) return null;
  if (wish.mailPace === "each") return now;
  const today = dayOf(now);
  const morning = (day: Day) => instantAt(day, `${String(wish.quietUntil).padStart(2, "0")}:00`);
  const last = morning(today) <= now ? today : addDays(today, -1);
  if (wish.mailPace === "daily") return morning(last);
  const sinceMonday = (new Date(`${last}T00:00:00Z`).getUTCDay() + 6) % 7;
  return morning(addDays(last, -sinceMonday));
}
