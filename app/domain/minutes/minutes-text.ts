import type { Erratum, PublicMinutes } from "./minutes.content.ts";
import { decisionLines, erratumLine, itemLine, spokenLines } from "./minutes-lines.ts";
import { type Contact, numberedForm } from "./standard-form.ts";

type Around = { contact: Contact; errata: readonly Erratum[]; note: string; mark: string | null };

/** Published minutes as plain text in the numbered form, for whoever has them read aloud or searches in them: no layout. */
export function minutesText(content: PublicMinutes, { contact, errata, note, mark }: Around): string {
  const rows = numberedForm(content, contact).flatMap((row, index) => [
    `${index + 1} ${row.label}`,
    ...("isSpeech" in row ? speech(content) : row.lines),
    "",
  ]);
  const put = errata.length > 0 ? ["正誤表", ...errata.map(erratumLine), ""] : [];
  return `${[...(mark ? [mark] : []), "会議録", "", ...rows, ...put, note].join("\n")}\n`;
}

const speech = ({ general, items }: PublicMinutes): string[] => [
  ...general.flatMap(spokenLines),
  ...items.flatMap((item) => [
    "",
    itemLine(item),
    ...(item.isClosed
      ? [`【非公開】${item.ground}`]
      : [
          ...(item.withdrawn ? [`取下げ（${item.withdrawn}）`] : []),
          ...item.recused,
          ...item.statements.flatMap(spokenLines),
          ...decisionLines(item),
        ]),
  ]),
];
