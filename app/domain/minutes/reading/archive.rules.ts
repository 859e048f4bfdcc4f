import { nfkc } from "../../../shared/normal-forms.ts";
import { type Header, headerOf } from "./header.rules.ts";
import { type Agenda, type Reading, type ReadLine, readMinutes } from "./read-minutes.rules.ts";
import { splitPost } from "./speaker-words.rules.ts";

export type Archived = {
  header: Header;
  /** 第3回 of its body, if the text says so. */
  ordinal: number | null;
  agenda: readonly ArchivedItem[];
  present: readonly { name: string; post: string }[];
  absent: readonly { name: string; post: string }[];
  reading: Reading;
};

/** `ground`: why it was closed, where it was; its title then is none. */
export type ArchivedItem = Agenda[number] & { ground: string | null };

/** Reads minutes that stand for themselves: head, agenda and roll are the text's own, not those of a sitting known here. */
export function readArchived(text: string, isName: (key: string) => boolean): Archived {
  const first = readMinutes(text, { isName, agenda: [] });
  const agenda = agendaIn(first.lines);
  const reading = readMinutes(text, { isName, agenda, hasTopics: true });
  const header = headerOf(reading.lines);
  const head = headOf(reading.lines);
  const ordinal = /第\s*(\d{1,3})\s*回/.exec(nfkc(`${header.title ?? ""}\n${head.join("\n")}`))?.[1];
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
  return lines.slice(0, first === -1 ? lines.length : first).map(({ text }) => nfkc(text).trim());
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

function agendaIn(lines: readonly ReadLine[]): ArchivedItem[] {
  const head = headOf(lines);
  const reasons = fieldOf(head, /^非公開の理由/).filter((line) => !/^[―\-ー]|^なし$/.test(line));
  const items = fieldOf(head, /^(?:議題|案件|付議事件)(?=[\s:(]|$)/).map((line) => {
    const [whole = "", label] = /^(?:議題)?\s*(\(\d{1,2}\)[ア-オ]?|\d{1,2}[ア-オ]?)?[\s.、:)]*/.exec(line) ?? [];
    const title = line.slice(whole.length);
    return {
      label,
      title: title.replace(/\((?:[^()]*・)?(?:公開|非公開)\)$/, "").trim(),
      isClosed: /\((?:[^()]*・)?非公開\)$/.test(title),
    };
  });
  return items
    .filter(({ title, isClosed }) => title !== "" || isClosed)
    .map(({ label = null, title, isClosed }, index) => ({
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

/** Names as written, each with its post where one stands beside it; counts and 「なし」 are nobody. */
function peopleIn(head: readonly string[], name: RegExp): { name: string; post: string }[] {
  return fieldOf(head, name)
    .flatMap((line) => line.replace(/^委員(?:\([^()]*\))?\s+/, "").split(/[、,・]/))
    .map((word) => word.replace(/^\(?[計全]?\s*\d+\s*[人名](?:\s*中\s*\d+\s*[人名])?(?:出席|欠席)?\)?/, "").trim())
    .filter((word) => word !== "" && !/^(?:なし|無し|―|-|委員)$/.test(word))
    .map((word) => {
      const [, named = "", beside = ""] = /^([^()]+)\(([^()]+)\)/.exec(word) ?? [];
      const post = splitPost(beside);
      // 「委員長(甲山)」 is read below; what a person is elsewhere is no post of the body.
      if (named && splitPost(named)?.name !== "")
        return { name: named.trim(), post: post?.name === "" ? post.role.word : "委員" };
      const split = splitPost(word);
      if (!split || split.name === "") return { name: word, post: "委員" };
      return { name: split.name, post: split.role.word };
    });
}
