import { personalHints } from "../../shared/personal-data.ts";
import type { PublicMinutes } from "./minutes.content.ts";
import { decisionLines, headRows, itemLine, spokenBy } from "./minutes-lines.ts";

/** `statement`: whose words it stands in, where it is in any. */
export type Leftover = { place: string; statement: string | null; words: string; kind: keyof typeof leftoverWords };

export const leftoverWords = {
  redacted: "ほかのところで非公開にしたことば",
  telephone: "電話番号",
  email: "メールアドレス",
  address: "番地",
  name: "人の名前",
} as const;

/** Called さん or 様 without being anybody's name. */
const nobody =
  /^(皆|区民|市民|町民|住民|委員|職員|会長|町会長|所長|課長|区長|市長|業者|各位|奥|他|事務局|先生|患者|利用者|保護者|参加者)$/;

/**
 * What a reader would see and perhaps should not: words kept back in one place and open in another, and likely
 * personal information. To be looked at by a person; nothing is kept back by it.
 * @param redacted the words kept back anywhere in these minutes
 * @param known family names that are public: members and staff of the sitting
 */
export function leftoversIn(
  content: PublicMinutes,
  redacted: readonly string[],
  known: ReadonlySet<string>,
): Leftover[] {
  const words = [...new Set(redacted)].filter((one) => [...one].length > 1);
  return placesOf(content).flatMap(({ place, statement, text }) => {
    const found: Pick<Leftover, "words" | "kind">[] = [
      ...words.filter((one) => text.includes(one)).map((one) => ({ words: one, kind: "redacted" as const })),
      ...personalHints(text).map(({ kind, text: hint }) => ({ words: hint, kind })),
      ...namesIn(text, known).map((name) => ({ words: name, kind: "name" as const })),
    ];
    return found.map((one) => ({ place, statement, ...one }));
  });
}

function namesIn(text: string, known: ReadonlySet<string>): string[] {
  const called = text.matchAll(/(?<!\p{Script=Han})([\p{Script=Han}々ヶヵ]{1,12})(?:さん|さま|様|氏)/gu);
  const names = [...called].filter(([, name = ""]) => !nobody.test(name) && !known.has(name)).map(([found]) => found);
  return [...new Set(names)];
}

/** Every text of the public minutes with the place a reader finds it at. */
function placesOf(content: PublicMinutes): { place: string; statement: string | null; text: string }[] {
  const said = (place: string, statements: PublicMinutes["general"]) =>
    statements.map((one) => ({ place: `${place}　${spokenBy(one)}`, statement: one.id, text: one.text }));
  return [
    ...headRows(content).map(({ label, text }) => ({ place: label, statement: null, text })),
    ...(content.timeline ?? []).map((text) => ({ place: "会議の経過", statement: null, text })),
    ...said("会議全体", content.general),
    ...content.items.flatMap((item) =>
      item.isClosed
        ? []
        : [
            ...said(itemLine(item), item.statements),
            ...[...item.recused, ...decisionLines(item)].map((text) => ({
              place: itemLine(item),
              statement: null,
              text,
            })),
          ],
    ),
  ];
}
