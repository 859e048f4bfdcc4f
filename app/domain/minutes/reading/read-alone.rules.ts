import { agendaIn, ordinalIn } from "./archive.rules.ts";

import { headerOf } from "./header.rules.ts";
import { peopleOf } from "./people.rules.ts";
import { type ReadLine, type ReadStatement, readMinutes, whyWords } from "./read-minutes.rules.ts";
import { matchRoll, type RollPerson, rollNames } from "./roll.rules.ts";
import { nameKey, splitPost } from "./speaker-words.rules.ts";
import { slipWords } from "./when.rules.ts";

type Line = { line: number; text: string };

/** What `npm run admin -- read-minutes --json` prints. Lines count from 1; each is counted once, under its own kind. */
export type ReadAlone = {
  head: {
    title: string | null;
    ordinal: number | null;
    day: string | null;
    startsAt: string | null;
    endsAt: string | null;
    venue: string | null;
    /** Null where the text has no such list, and for a number where it does not say. */
    present: { name: string; post: string | null }[] | null;
    absent: { name: string; post: string | null }[] | null;
    observers: number | null;
    slips: string[];
  };
  agenda: { number: string; title: string }[];
  statements: { speaker: string; post: string | null; item: string | null; text: string; lines: [number, number] }[];
  headings: Line[];
  stage: Line[];
  leftOut: Line[];
  asked: (Line & { why: string })[];
  sums: Record<
    "lines" | "blank" | "head" | "agenda" | "statements" | "headings" | "stage" | "leftOut" | "asked",
    number
  >;
};

const asking = {
  nobody: whyWords.nobody,
  many: "当てはまる人が、名簿に2人以上います。",
  post: "名簿の役職と合いません。",
  after: whyWords.after,
};

/**
 * What the reading makes of written minutes by themselves, against a roll where there is one: every speaker is somebody
 * for sure, or it is asked, with all that was said under the name.
 * @param text at most `longestImport` characters
 */
export function readAlone(text: string, roll: readonly RollPerson[] = []): ReadAlone {
  const names = rollNames(roll);
  const isName = (key: string) => names.has(key);
  const { head } = readMinutes(text, { isName, agenda: [] });
  const agenda = agendaIn(head.fields);
  const { lines, statements } = readMinutes(text, { isName, agenda, hasTopics: true });
  const numbers = new Map(agenda.map(({ position, label }) => [position, label]));
  const asked = new Map<number, string>();
  const said: ReadAlone["statements"] = [];
  const topics = new Set<number>();
  for (const statement of statements) {
    if (statement.isTopic) topics.add(statement.from);
    if (statement.isTopic || statement.speaker === null) continue;
    const who = whoOf(statement, roll);
    if (typeof who === "string") ask(lines, statement, who, asked);
    else
      said.push({
        ...who,
        item: statement.item === null ? null : (numbers.get(statement.item) ?? null),
        text: statement.text,
        lines: [statement.from, statement.to],
      });
  }
  for (const { number, kind, why } of lines) if (kind === "unsure") asked.set(number, whyWords[why ?? "nobody"]);
  const kinds = lines.map((line) => ({ line, kind: kindOf(line, asked, topics) }));
  const of = (kind: Kind): Line[] =>
    kinds.filter((one) => one.kind === kind).map(({ line }) => ({ line: line.number, text: line.text }));
  const header = headerOf(head);
  return {
    head: {
      title: header.title ?? head.titles[0] ?? null,
      ordinal: ordinalIn(head),
      day: header.when?.day ?? null,
      startsAt: header.when?.startsAt ?? null,
      endsAt: header.when?.endsAt ?? null,
      venue: header.venue,
      present: peopleOf(head.fields, "present"),
      absent: peopleOf(head.fields, "absent"),
      observers: header.observers,
      slips: (header.when?.slips ?? []).map((slip) => slipWords[slip]),
    },
    agenda: agenda.map(({ label, title }) => ({ number: label, title })),
    statements: said,
    headings: of("headings"),
    stage: of("stage"),
    leftOut: of("leftOut"),
    asked: of("asked").map((one) => ({ ...one, why: asked.get(one.line) ?? "" })),
    sums: {
      lines: lines.length,
      ...(Object.fromEntries(counted.map((kind) => [kind, kinds.filter((one) => one.kind === kind).length])) as Record<
        Kind,
        number
      >),
    },
  };
}

const counted = ["blank", "head", "agenda", "statements", "headings", "stage", "leftOut", "asked"] as const;
type Kind = (typeof counted)[number];

function kindOf(
  { number, text, kind, part }: ReadLine,
  asked: ReadonlyMap<number, string>,
  topics: ReadonlySet<number>,
): Kind {
  if (kind === "left_out" && text.trim() !== "") return "leftOut";
  if (text.trim() === "") return "blank";
  if (asked.has(number)) return "asked";
  if (kind === "stage") return "stage";
  if (kind === "heading") return part ?? "headings";
  return topics.has(number) ? "headings" : "statements";
}

/** Who speaks, in the words of the roll where it has them; else why nobody here knows. */
function whoOf(
  { speaker }: ReadStatement,
  roll: readonly RollPerson[],
): { speaker: string; post: string | null } | string {
  const word = speaker ?? "";
  if (word === "") return asking.nobody;
  const match = matchRoll(word, roll);
  const written = splitPost(word)?.role.word ?? null;
  if (match.kind === "one")
    return {
      speaker: match.person.name,
      post: match.person.post || (nameKey(word) === nameKey(match.person.name) ? null : written),
    };
  if (match.kind === "none") return { speaker: word, post: written };
  return asking[match.kind];
}

function ask(lines: readonly ReadLine[], { from, to }: ReadStatement, why: string, asked: Map<number, string>): void {
  for (const { number, kind } of lines.slice(from - 1, to)) {
    if (kind === "taken") asked.set(number, number === from ? why : asking.after);
  }
}
