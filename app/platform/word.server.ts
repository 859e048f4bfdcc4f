import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DocumentPart, OfficeDocument } from "../shared/document.ts";

const font = { ascii: "Century", eastAsia: "ＭＳ 明朝", hAnsi: "Century" };
/** Said outright: a word processor that guesses takes Japanese for Chinese. */
const language = { value: "ja-JP", eastAsia: "ja-JP" };
const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** A4 with 25 mm around, in twentieths of a point. */
const paper = { width: 11_906, height: 16_838 };
const margin = 1418;
const textWidth = paper.width - 2 * margin;

/** An office document as a Word file on A4, the mark of demo data in its header. */
export async function wordFile(
  { parts, running }: OfficeDocument,
  mark: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = [mark, running].flatMap((text) => (text ? [line(text, "right")] : []));
  const document = new Document({
    creator: "区民会議 事務局",
    lastModifiedBy: "区民会議 事務局",
    styles: {
      default: {
        document: { run: { font, size: 21, language }, paragraph: { spacing: { line: 360 } } },
        heading1: { run: { font, size: 21, bold: true, color: "000000" }, paragraph: { spacing: { before: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: paper.width, height: paper.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        ...(head.length > 0 ? { headers: { default: new Header({ children: head }) } } : {}),
        ...(running ? { footers: { default: new Footer({ children: [pageNumbers()] }) } } : {}),
        children: parts.flatMap(blocks),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** 3／12, in the middle below the text. */
const pageNumbers = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, "／", PageNumber.TOTAL_PAGES] })],
  });

function blocks(part: DocumentPart): (Paragraph | Table)[] {
  if (part.kind === "title")
    return [line(part.text, "center", { bold: true, size: part.large ? 44 : 28 }, { before: 240, after: 240 })];
  if (part.kind === "heading") return [headingOf(part.text)];
  if (part.kind === "paragraph")
    return part.text
      .split("\n")
      .map((text) => line(text, part.align ?? "left", part.large ? { size: 28 } : {}, { keepNext: part.isLead }));
  if (part.kind === "items") return part.rows.map(({ label, text }) => line(`${label}　${text}`, "left"));
  if (part.kind === "gap") return Array.from({ length: part.lines }, () => line("", "left"));
  if (part.kind === "page-break") return [new Paragraph({ children: [new PageBreak()] })];
  if (part.kind === "seats") return [plan(part.rows)];
  return [grid(part)];
}

/** A heading by its style, so that a reader finds the parts of a paper and not only sees them. */
const headingOf = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun({ text })] });

const line = (
  text: string,
  align: keyof typeof alignments,
  run: { bold?: boolean; size?: number } = {},
  { keepNext = false, ...spacing }: { before?: number; after?: number; keepNext?: boolean | undefined } = {},
) => new Paragraph({ alignment: alignments[align], spacing, keepNext, children: [new TextRun({ text, ...run })] });

/** Widths in twentieths of a point, since programs other than Word take no hundredths for a column. */
const widthsOf = (shares: number[]) => shares.map((share) => Math.round((textWidth * share) / 100));

function grid({ heads, rows, shares, tall }: Extract<DocumentPart, { kind: "table" }>): Table {
  const widths = widthsOf(shares ?? heads.map(() => 100 / heads.length));
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      ...(tall && !bold ? { height: { value: 1200, rule: HeightRule.ATLEAST } } : {}),
      children: cells.map((text, column) => cell(text, widths[column] ?? 0, bold)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

const cell = (text: string, width: number, bold: boolean) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(bold ? { shading: { type: ShadingType.CLEAR, fill: "EDEDED" } } : {}),
    children: text.split("\n").map((part) => line(part, "left", { bold })),
  });

function plan(rows: { name: string | null; span: number }[][]): Table {
  const columns = rows[0]?.reduce((sum, { span }) => sum + span, 0) ?? 1;
  const width = Math.floor(textWidth / columns);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const edge = { style: BorderStyle.SINGLE, size: 6, color: "444444" };
  const seat = ({ name, span }: { name: string | null; span: number }) =>
    new TableCell({
      columnSpan: span,
      width: { size: width * span, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      borders: name === null ? sides(none) : sides(edge),
      children: (name ?? "").split("\n").map((part) => line(part, "center", { size: 20 })),
    });
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array<number>(columns).fill(width),
    borders: { ...sides(none), insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (seats) => new TableRow({ height: { value: 680, rule: HeightRule.ATLEAST }, children: seats.map(seat) }),
    ),
  });
}

const sides = <Border>(border: Border) => ({ top: border, bottom: border, left: border, right: border });
