import { nameKey } from "./speaker-words.rules.ts";

export type Agenda = readonly { position: number; label: string; title: string }[];

/** The item whose title a heading has, or whose number 「議題3」 names. */
export function agendaOf(text: string, agenda: Agenda): number | null {
  if (text.length > 400) return null;
  const key = nameKey(text);
  if (key === "" || key.length > 120 || key.endsWith("。")) return null;
  const bare = key
    .replace(/^(?:議題|議事)?[(]?[\d一二三四五六七八九十ア-オ]*[)]?[ア-オ]?[.、:]?/, "")
    .replace(/(?:について|\((?:[^()]*・)?(?:公開|非公開)\))+$/, "");
  const titled = agenda.find(({ title }) => nameKey(title).replace(/について$/, "") === bare && bare !== "");
  if (titled) return titled.position;
  const number = /^議題((?:[(]\d{1,2}[)]|\d{1,2})[ア-オ]?)/.exec(key)?.[1];
  const plain = number && /^[(](\d{1,2})[)]$/.exec(number)?.[1];
  return number ? (agenda.find(({ label }) => label === number || label === plain)?.position ?? null) : null;
}
