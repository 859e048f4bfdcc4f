import type { DocumentPart, OfficeDocument } from "../../shared/document.ts";
import type { Erratum, PublicItem, PublicMinutes, PublicStatement } from "./minutes.content.ts";
import { decisionLines, headRows, itemLine, numbersOf, spokenLines } from "./minutes-lines.ts";
import { type Contact, type FormRow, numberedForm } from "./standard-form.ts";

const paragraph = (text: string) => ({ kind: "paragraph", text }) as const;
const spoken = (statements: readonly PublicStatement[]): DocumentPart[] =>
  statements.flatMap((statement) =>
    spokenLines(statement).map((text, index, { length }) => ({ ...paragraph(text), isLead: index < length - 1 })),
  );

const facts = (rows: string[][]): DocumentPart => ({ kind: "table", heads: ["項目", "内容"], shares: [28, 72], rows });

const asRow = ({ label, text }: { label: string; text: string }): string[] => [label, text];

/** Published minutes as a paper of the office, in the numbered form, with where they stand among their versions. */
export function minutesDocument(
  content: PublicMinutes,
  { contact, errata, note }: { contact: Contact; errata: readonly Erratum[]; note: string },
): OfficeDocument {
  const form = numberedForm(content, contact);
  const at = form.findIndex((row) => "isSpeech" in row);
  const numbered = (row: FormRow, index: number) => ({
    label: `${index + 1} ${row.label}`,
    text: "lines" in row ? row.lines.join("\n") : "",
  });
  const rows = form.map(numbered);
  return {
    name: "会議録",
    running: `${content.title} 会議録`,
    parts: [
      { kind: "title", text: "会議録" },
      facts(rows.slice(0, at).map(asRow)),
      { kind: "heading", text: rows[at]?.label ?? "" },
      ...spoken(content.general),
      ...content.items.flatMap((item): DocumentPart[] => [
        { kind: "heading", text: itemLine(item) },
        ...(item.isClosed ? [paragraph(`【非公開】${item.ground}`)] : itemParts(item)),
      ]),
      facts(rows.slice(at + 1).map(asRow)),
      ...(errata.length > 0
        ? ([
            { kind: "heading", text: "正誤表" },
            {
              kind: "table",
              heads: ["箇所", "誤", "正", "理由"],
              shares: [20, 30, 30, 20],
              rows: errata.map(({ place, before, after, reason }) => [place, before, after, reason]),
            },
          ] satisfies DocumentPart[])
        : []),
      { kind: "paragraph", text: note, align: "right" },
    ],
  };
}

const itemParts = (item: Extract<PublicItem, { isClosed: false }>): DocumentPart[] => [
  ...(item.withdrawn ? [paragraph(`取下げ（${item.withdrawn}）`)] : []),
  ...item.recused.map(paragraph),
  ...spoken(item.statements),
  ...decisionLines(item).map(paragraph),
];

export type ConfirmationCopy = {
  content: PublicMinutes;
  /** In words: until when. */
  until: string;
  /** What only members read, each with where it stands. */
  closed: readonly { heading: string; text: string }[];
};

/** The draft for members to check on paper: every statement with its number, so that they can name it on the telephone. */
export function confirmationDocument({ content, until, closed }: ConfirmationCopy): OfficeDocument {
  const numbers = numbersOf(content);
  const numbered = (statements: readonly PublicStatement[]): DocumentPart[] =>
    statements.flatMap((statement) => {
      const [first = "", ...rest] = spokenLines(statement);
      const number = numbers.get(statement.id);
      const lead = number === undefined ? first : `発言${number}　${first}`;
      return [{ ...paragraph(lead), isLead: rest.length > 0 }, ...rest.map(paragraph)];
    });
  return {
    name: "会議録の確認",
    running: `${content.title} 会議録（暫定）`,
    parts: [
      { kind: "paragraph", text: "暫定（会議録の確認前）", align: "right" },
      { kind: "title", text: "会議録" },
      paragraph(until),
      facts(headRows(content).map(asRow)),
      { kind: "heading", text: "発言の内容" },
      ...numbered(content.general),
      ...content.items.flatMap((item): DocumentPart[] => [
        { kind: "heading", text: itemLine(item) },
        ...(item.isClosed
          ? [paragraph(`【非公開】${item.ground}`)]
          : [...item.recused.map(paragraph), ...numbered(item.statements), ...decisionLines(item).map(paragraph)]),
      ]),
      ...(closed.length > 0
        ? [
            { kind: "heading" as const, text: "公開しない発言（委員だけが読めます。ほかの人に渡さないでください）" },
            ...closed.flatMap(({ heading, text }) => [{ ...paragraph(heading), isLead: true }, paragraph(text)]),
          ]
        : []),
    ],
  };
}

/**
 * What a clerk writes minutes in: the head from the record with every decision, then the items to write under. It
 * comes back by the import, where all that stands before the first speaker is a heading.
 */
export function writingDocument(content: PublicMinutes): OfficeDocument {
  const decided = content.items.filter((item) => decisionLines(item).length > 0);
  return {
    name: "会議録の下書き",
    parts: [
      { kind: "paragraph", text: "暫定（会議録の確認前）", align: "right" },
      { kind: "title", text: "会議録" },
      facts(headRows(content).map(asRow)),
      ...(decided.length > 0
        ? ([
            {
              kind: "table",
              heads: ["議題", "決定"],
              shares: [40, 60],
              rows: decided.map((item) => [itemLine(item), decisionLines(item).join("\n")]),
            },
          ] satisfies DocumentPart[])
        : []),
      { kind: "heading", text: "発言の書き方" },
      paragraph(
        "発言する人ごとに「○」と職名か氏名を1行に書き、次の行から発言を書きます。進行や動作は（ ）に書きます。",
      ),
      { kind: "heading", text: "発言の内容" },
      ...content.items.flatMap((item): DocumentPart[] => [
        { kind: "heading", text: itemLine(item) },
        { kind: "gap", lines: 3 },
      ]),
    ],
  };
}
