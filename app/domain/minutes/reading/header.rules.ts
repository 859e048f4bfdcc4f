import type { Field, FieldName, Head } from "./head.rules.ts";
import { peopleOf } from "./people.rules.ts";
import { type When, whenOf } from "./when.rules.ts";

/** What the head of written minutes says of the sitting; null where it says nothing. */
export type Header = {
  title: string | null;
  when: When | null;
  venue: string | null;
  /** Counts as written, and how many names stand beside them. */
  present: Counted | null;
  absent: Counted | null;
  observers: number | null;
};

export type Counted = { count: number | null; named: number | null };

/** What the fields of a head say: a label with its value on the same line or on those below, up to the next label. */
export function headerOf({ fields, titles }: Head): Header {
  const when = valueIn(fields, "when") ?? titles.find((line) => whenOf(line).day !== null) ?? null;
  return {
    title: firstOf(fields, "title"),
    when: when === null ? null : whenOf(when),
    venue: firstOf(fields, "venue"),
    present: countedIn(fields, "present"),
    absent: countedIn(fields, "absent"),
    observers: countIn(valueIn(fields, "observers")),
  };
}

const valueIn = (fields: readonly Field[], name: FieldName): string | null =>
  fields
    .find((field) => field.name === name && field.lines.length > 0)
    ?.lines.map(({ words }) => words)
    .join("\n") ?? null;

/** As it was written. */
const firstOf = (fields: readonly Field[], name: FieldName): string | null =>
  fields.find((field) => field.name === name && field.lines.length > 0)?.lines[0]?.raw ?? null;

/** 「なし」 is none, 「―」 says nothing; 「16人中15人」 is fifteen. */
function countIn(text: string | null): number | null {
  if (text === null) return null;
  if (/^(?:なし|無し|無(?:。|$)|皆無)/.test(text)) return 0;
  const of = /(\d{1,4})\s*[人名]\s*中\s*(\d{1,4})\s*[人名]/.exec(text)?.[2];
  const alone = /(?:^|[計全(:\s])(\d{1,4})\s*[人名]/.exec(text)?.[1];
  return of || alone ? Number(of ?? alone) : null;
}

function countedIn(fields: readonly Field[], name: "present" | "absent"): Counted | null {
  const text = valueIn(fields, name);
  if (text === null) return null;
  const named = peopleOf(fields, name)?.length ?? 0;
  return { count: countIn(text), named: named > 0 ? named : null };
}
