import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DocumentPart, OfficeDocument } from "../shared/document.ts";

const font = { ascii: "Century", eastAsia: "ＭＳ 明朝", hAnsi: "Century" };
const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** An office document as a Word file on A4, the mark of demo data in its header. */
export async function wordFile({ parts }: OfficeDocument, mark: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: "区民会議 事務局",
    lastModifiedBy: "区民会議 事務局",
    styles: { default: { document: { run: { font, size: 21 }, paragraph: { spacing: { line: 360 } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
          },
        },
        ...(mark ? { headers: { default: new Header({ children: [line(mark, "right")] }) } } : {}),
        children: parts.flatMap(blocks),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function blocks(part: DocumentPart): (Paragraph | Table)[] {
  if (part.kind === "title") return [line(part.text, "center", { bold: true, size: 28 })];
  if (part.kind === "heading") return [line(part.text, "left", { bold: true })];
  if (part.kind === "paragraph") return part.text.split("\n").map((text) => line(text, part.align ?? "left"));
  if (part.kind === "items") return part.rows.map(({ label, text }) => line(`${label}　${text}`, "left"));
  if (part.kind === "page-break") return [new Paragraph({ children: [new PageBreak()] })];
  return [grid(part.heads, part.rows)];
}

const line = (text: string, align: keyof typeof alignments, run: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({ alignment: alignments[align], children: [new TextRun({ text, ...run })] });

function grid(heads: string[], rows: string[][]): Table {
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      children: cells.map((text) => new TableCell({ children: [line(text, "left", { bold })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}
