import type { PublicMinutes } from "./minutes.content.ts";
import { decisionLines, headRows, itemLine, spokenLines } from "./minutes-lines.ts";

/** Published minutes as plain text, for whoever has them read aloud or searches in them: no table, no layout. */
export function minutesText(content: PublicMinutes, note: string, mark: string | null): string {
  const items = content.items.flatMap((item) => [
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
  ]);
  const rows = headRows(content).flatMap(({ label, text }) => [label, text]);
  return `${[...(mark ? [mark] : []), "会議録", "", ...rows, "", ...content.general.flatMap(spokenLines), ...items, "", note].join("\n")}\n`;
}
