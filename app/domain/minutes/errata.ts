import { clockTime, isoInTokyo } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { toHalfWidth } from "../../shared/text.ts";
import { timeOfNight } from "../sessions/time-in-session.ts";
import type { Erratum, PublicMinutes } from "./minutes.content.ts";
import { type HeaderPlace, headerPlaces } from "./minutes.schema.ts";
import { countInWords, spokenBy } from "./minutes-lines.ts";

type Given = { place: string; after: string; reason: string };

/**
 * The next version and the line of the 正誤表. Works on the published text alone, so that
 * nothing unpublished can slip in.
 * @throws Problem rule for a statement that was not published, no change, or no such value
 */
export function corrected(published: PublicMinutes, given: Given): { content: PublicMinutes; erratum: Erratum } {
  const content = structuredClone(published);
  const [place, before, after] =
    given.place in headerPlaces
      ? correctHeader(content, given.place as HeaderPlace, given.after)
      : correctStatement(content, given.place, given.after);
  if (before === after) refuse("文が変わっていません。正しい文を入力してください。", "after");
  return { content, erratum: { place, before, after, reason: given.reason } };
}

type Line = [place: string, before: string, after: string];

function correctStatement(content: PublicMinutes, id: string, after: string): Line {
  const statements = [...content.general, ...content.items.flatMap((item) => (item.isClosed ? [] : item.statements))];
  const statement = statements.find((candidate) => candidate.id === id);
  if (!statement) refuse("訂正する箇所を選んでください。", "place");
  const before = statement.text;
  statement.text = after;
  return [spokenBy(statement), before, after];
}

function correctHeader(content: PublicMinutes, place: HeaderPlace, after: string): Line {
  const label = headerPlaces[place];
  if (place === "startsAt" || place === "endsAt") {
    const before = content[place];
    const put = timeOn(content.startsAt, after);
    content[place] = put;
    return [label, before === null ? "記載なし" : clockTime(new Date(before)), clockTime(new Date(put))];
  }
  if (place === "venue") {
    const before = content.venue;
    content.venue = after;
    return [label, before, after];
  }
  const { attendance } = content;
  if (place === "observers" || place === "press") {
    const before = attendance[place];
    attendance[place] = countIn(after);
    return [label, countInWords(before), `${attendance[place]}名`];
  }
  const before = attendance[place];
  attendance[place] = after;
  return [label, before, after];
}

/** Another time on the day of the beginning, or in the night after it. */
function timeOn(startsAt: string, text: string): string {
  const time = toHalfWidth(text).padStart(5, "0");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) refuse("時刻は「18:30」の形で入力してください。", "after");
  const began = new Date(startsAt);
  return isoInTokyo(timeOfNight({ startsAt: began }, time, began, Number.POSITIVE_INFINITY));
}

function countIn(text: string): number {
  const digits = toHalfWidth(text).replace(/名$/, "");
  if (!/^\d{1,4}$/.test(digits)) refuse("人数を数字で入力してください。", "after");
  return Number(digits);
}
