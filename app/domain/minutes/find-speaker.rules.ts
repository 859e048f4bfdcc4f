import { toHiragana } from "../../shared/kana.ts";
import { matchSpeaker, type OnRoll } from "./reading/match-speaker.rules.ts";
import { nameKey } from "./reading/speaker-words.rules.ts";

/** What is typed in place of a speaker where the words are a heading of those below. */
export const topicWord = "論点";

/** A member on the roll of the day, as the minutes call them: 甲山委員長. */
export type Rolled = OnRoll & { kana: string; label: string };

export type FoundSpeaker =
  | { kind: "stage" }
  | { kind: "topic" }
  | { kind: "member"; memberId: string; isPresiding: boolean }
  | { kind: "other"; speaker: "staff" | "adviser"; label: string }
  /** More than one may be meant, or letters that begin nobody's name. */
  | { kind: "unsure"; names: string[] };

const plainKana = (text: string): string => toHiragana(text).replace(/[\s\u3000]/g, "");

/**
 * Who is meant by what a clerk typed: 甲山委員長, 甲山, 委員長, or the first letters of a reading (こう). Nobody is
 * somebody doing something: a stage direction. What fits no member is staff or others, as written.
 */
export function findSpeaker(who: string, roll: readonly Rolled[]): FoundSpeaker {
  const typed = who.trim().replace(/^[○〇◯◎◆]/u, "");
  if (typed === "") return { kind: "stage" };
  if (typed === topicWord) return { kind: "topic" };
  const named = roll.filter(({ label, name }) => [label, name].some((one) => nameKey(one) === nameKey(typed)));
  if (named.length === 1) return member(named[0] as Rolled);
  const letters = plainKana(typed);
  if (/^[\u3041-\u309fー]+$/.test(letters)) {
    const read = roll.filter(({ kana }) => startsWith(kana, letters));
    if (read.length === 1) return member(read[0] as Rolled);
    // A word in katakana that begins nobody's reading is a word: オブザーバー.
    if (read.length > 0 || /[\u3041-\u309f]/.test(typed))
      return { kind: "unsure", names: read.map(({ label }) => label) };
  }
  const match = matchSpeaker(typed, roll);
  if (match.kind === "member") return { ...match };
  if (match.kind === "unsure" && match.candidates.length > 0)
    return { kind: "unsure", names: roll.filter(({ id }) => match.candidates.includes(id)).map(({ label }) => label) };
  if (namesMember(typed, roll)) return { kind: "unsure", names: [] };
  return { kind: "other", speaker: /参与|顧問|アドバイザー/.test(typed) ? "adviser" : "staff", label: typed };
}

/** Called as a member is, or with a member's family name in it, without being one for sure: nobody's to guess. */
const namesMember = (typed: string, roll: readonly Rolled[]): boolean =>
  /.(?:委員|君|くん)$/.test(typed) ||
  (/(?:さん|様|氏|会長|委員長|議長)$/.test(typed) &&
    roll.some(({ name }) => nameKey(typed).startsWith(nameKey(name.split(/[\s\u3000]/)[0] ?? name))));

/** The letters begin the family name's reading or the given name's. */
const startsWith = (kana: string, letters: string): boolean =>
  plainKana(kana).startsWith(letters) || kana.split(/[\s\u3000]/).some((part) => plainKana(part).startsWith(letters));

const member = ({ id, post }: Rolled): FoundSpeaker => ({
  kind: "member",
  memberId: id,
  isPresiding: post === "chair",
});
