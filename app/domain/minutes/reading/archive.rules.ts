import { type Header, headerOf } from "./header.rules.ts";
import { type Agenda, type Reading, type ReadLine, readMinutes } from "./read-minutes.rules.ts";
import { splitPost } from "./speaker-words.rules.ts";

export type Archived = {
  header: Header;
  /** 第3回 of its body, if the text says so. */
  ordinal: number | null;
  agenda: Agenda;
  present: readonly { name: string; post: string }[];
  absent: readonly { name: string; post: string }[];
  reading: Reading;
};

/** Reads minutes that stand for themselves: head, agenda and roll are the text's own, not those of a sitting known here. */
export function readArchived(text: string, isName: (key: string) => boolean): Archived {
  const first = readMinutes(text, { isName, agenda: [] });
  const agenda = agendaIn(first.lines);
  const reading = readMinutes(text, { isName, agenda });
  const header = headerOf(reading.lines);
  const head = headOf(reading.lines);
  const ordinal = /第\s*(\d{1,3})\s*回/.exec(`${header.title ?? ""}\n${head.join("\n")}`.normalize("NFKC"))?.[1];
  return {
    header,
    ordinal: ordinal ? Number(ordinal) : null,
    agenda,
    present: peopleIn(head, /^(?:出席委員|出席者|出席した委員|出席した者(?:\([^)]*\))?の氏名(?:\([^)]*\))?)/),
    absent: peopleIn(head, /^(?:欠席委員|欠席者|欠席した委員|欠席(?=[\s:]))/),
    reading,
  };
}

/** Every line before the first words spoken. */
function headOf(lines: readonly ReadLine[]): string[] {
  const first = lines.findIndex(({ kind }) => kind === "taken" || kind === "stage");
  return lines.slice(0, first === -1 ? lines.length : first).map(({ text }) => text.normalize("NFKC").trim());
}

const numbering = /^(?:\(?\d{1,2}\)?[\s.、)]+|[〇○◯●■□・]\s*)/;
const label =
  /^(?:会議名|開催|日時|場所|会場|出席|欠席|傍聴|公開|非公開|資料|配付|配布|会議資料|職員|参与|事務局|関係課|説明員|発言|決定|問合|問い合わせ|その他$|休憩|署名|確認)/;

/** A field of the head: what stands behind its name and on the lines below, up to the next field. */
function fieldOf(head: readonly string[], name: RegExp): string[] {
  const plain = head.map((line) => line.replace(numbering, ""));
  const at = plain.findIndex((line) => name.test(line));
  if (at === -1) return [];
  const rest = (plain[at] ?? "")
    .replace(name, "")
    .replace(/^\(公開・非公開の別\)/, "")
    .replace(/^[\s:]+/, "");
  const below = plain.slice(at + 1);
  const end = below.findIndex((line) => label.test(line) || /^(?:議題|案件|議事)(?!\s*\(?\d)/.test(line));
  return [rest, ...below.slice(0, end === -1 ? below.length : end)].filter((line) => line !== "");
}

function agendaIn(lines: readonly ReadLine[]): Agenda {
  const items = fieldOf(headOf(lines), /^(?:議題|案件|付議事件)(?=[\s:(]|$)/).map((line) => {
    const [whole = "", label] = /^(?:議題)?\s*(\(\d{1,2}\)[ア-オ]?|\d{1,2}[ア-オ]?)?[\s.、:)]*/.exec(line) ?? [];
    const title = line
      .slice(whole.length)
      .replace(/\((?:公開|[^()]*・公開|[^()]*・非公開)\)$/, "")
      .trim();
    return { label, title: title === "(非公開)" ? "非公開" : title.replace(/\(非公開\)$/, "") };
  });
  return items
    .filter(({ title }) => title !== "")
    .map(({ label, title }, index) => ({ position: index + 1, label: label ?? String(index + 1), title }));
}

/** Names as written, each with its post where one stands beside it; counts and 「なし」 are nobody. */
function peopleIn(head: readonly string[], name: RegExp): { name: string; post: string }[] {
  return fieldOf(head, name)
    .flatMap((line) => line.replace(/^委員(?:\([^()]*\))?\s+/, "").split(/[、,・]/))
    .map((word) => word.replace(/^\(?[計全]?\s*\d+\s*[人名](?:\s*中\s*\d+\s*[人名])?(?:出席|欠席)?\)?/, "").trim())
    .filter((word) => word !== "" && !/^(?:なし|無し|―|-|委員)$/.test(word))
    .map((word) => {
      const [, named, post] = /^([^()]+)\(([^()]+)\)/.exec(word) ?? [];
      if (named) return { name: named.trim(), post: splitPost(post ?? "")?.role.word ?? "委員" };
      const split = splitPost(word);
      if (!split || split.name === "") return { name: word, post: "委員" };
      return { name: split.name, post: split.role.word };
    });
}
