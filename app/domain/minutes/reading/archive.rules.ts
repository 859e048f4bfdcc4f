import { nfkc } from "../../../shared/normal-forms.ts";
import type { Field, Head } from "./head.rules.ts";
import { type Header, headerOf } from "./header.rules.ts";
import { type Named, peopleOf } from "./people.rules.ts";
import { withPlainNumbers } from "./plain-numbers.ts";
import { type Agenda, type Decisions, type Reading, readMinutes } from "./read-minutes.rules.ts";
import { rawTail } from "./source-lines.ts";

export type Archived = {
  header: Header;
  /** 第3回 of its body, if the text says so. */
  ordinal: number | null;
  agenda: readonly ArchivedItem[];
  /** Null where the text has no such list. */
  present: readonly Named[] | null;
  absent: readonly Named[] | null;
  reading: Reading;
};

/** `ground`: why it was closed, where it was; its title then is none. */
export type ArchivedItem = Agenda[number] & { ground: string | null };

/** Reads minutes that stand for themselves: head, agenda and roll are the text's own, not those of a sitting known here. */
export function readArchived(text: string, isName: (key: string) => boolean, decisions?: Decisions): Archived {
  const known = { isName, hasTopics: true, ...(decisions && { decisions }) };
  const { head } = readMinutes(text, { ...known, agenda: [] });
  const agenda = agendaIn(head.fields);
  const header = headerOf(head);
  return {
    header,
    ordinal: ordinalIn(head),
    agenda,
    present: peopleOf(head.fields, "present"),
    absent: peopleOf(head.fields, "absent"),
    reading: readMinutes(text, { ...known, agenda }),
  };
}

/** 第3回, as the title says or what stands above all. */
export function ordinalIn(head: Head): number | null {
  const title = withPlainNumbers(nfkc([headerOf(head).title ?? "", ...head.titles].join("\n")));
  const ordinal = /第\s*(\d{1,3})\s*回/.exec(title)?.[1];
  return ordinal ? Number(ordinal) : null;
}

const rawOpenness = /[(（](?:[^()（）]{0,40}・)?非?公開[)）]$/;

const kindOfItems = /^(?:報告|協議|審議|諮問|議決|説明|確認|連絡)(?:事項)?\s*(?:\([^()]{0,20}\))?$/;

const openness = /\((?:[^()]{0,40}・)?(?:非?公開)\)$/;

/** The items a head lists, each once, with the number it has there. */
export function agendaIn(fields: readonly Field[]): ArchivedItem[] {
  const reasons = fields
    .filter(({ name }) => name === "reason")
    .flatMap(({ lines }) => lines.map(({ words }) => words))
    .filter((line) => !/^[―\-ー]|^なし$/.test(line));
  const listed = fields.filter(({ name }) => name === "agenda").flatMap(({ lines }) => lines);
  // 「報告事項」 above numbered items names what kind they are.
  const isNumbered = listed.some(({ numbering }) => numbering !== "");
  const items = listed
    .filter(({ words, numbering }) => !(isNumbered && numbering === "" && kindOfItems.test(words)))
    .map(({ words, raw, numbering }) => {
      const [whole = "", own] = /^議題\s*(\(\d{1,2}\)[ア-オ]?|\d{1,2}[ア-オ]?)?[\s.、:)]*/.exec(words) ?? [];
      const title = words.slice(whole.length);
      return {
        label: own ?? /\(?\d{1,2}\)?[ア-オ]?/.exec(nfkc(numbering))?.[0] ?? null,
        title: rawTail(raw, title.length).replace(rawOpenness, "").trim(),
        isClosed: /非公開\)$/.test(title) && openness.test(title),
      };
    });
  return items
    .filter(({ title, isClosed }) => title !== "" || isClosed)
    .map(({ label, title, isClosed }, index) => ({
      position: index + 1,
      label: label ?? String(index + 1),
      title: title || "非公開の議題",
      ground: isClosed ? groundOf(reasons, label) : null,
    }));
}

/** The reason given for an item by its number, else the one given for all. */
function groundOf(reasons: readonly string[], label: string | null): string {
  const own = label === null ? undefined : reasons.find((line) => line.startsWith(`議題${label}`));
  return (own?.slice(`議題${label}`.length) ?? reasons.join("、")).trim() || "理由の記載なし";
}
