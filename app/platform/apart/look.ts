import { fileTypeFromBuffer } from "file-type";
import { Parser } from "htmlparser2";
import { type FileKind, fileKinds } from "../../shared/file-kinds.ts";
import { decodedText } from "../decoded-text.ts";
import { openPackage } from "../zip-reading.server.ts";
import { pdfFacts } from "./pdf.ts";
import type { Looked } from "./tasks.ts";

/** What is in a file whose first bytes are those of its kind: its pages and whom it names, or why it cannot be taken. */
export async function look(bytes: Uint8Array, ending: string): Promise<Looked> {
  const kind = fileKinds[ending];
  if (kind?.isText) return lookIntoText(bytes);
  if (kind?.isOffice) return lookIntoOffice(bytes, kind);
  return (await pdfFacts(bytes)) ?? { refusal: "broken" };
}

async function lookIntoText(bytes: Uint8Array): Promise<Looked> {
  const text = decodedText(bytes);
  if (text === null || text.includes("\u0000") || (await fileTypeFromBuffer(bytes))) return { refusal: "text" };
  if (/^\s{0,1000}<(!doctype|html|svg|script|\?xml|head|body|iframe)/i.test(text)) return { refusal: "page" };
  return { pages: null, authors: "" };
}

const mainParts: Record<string, string> = {
  Word: "word/document.xml",
  Excel: "xl/workbook.xml",
  PowerPoint: "ppt/presentation.xml",
};

async function lookIntoOffice(bytes: Uint8Array, kind: FileKind): Promise<Looked> {
  const opened = await openPackage(bytes);
  if (!opened) return { refusal: "swelling" };
  if (opened.names.some((name) => /vbaProject\.bin$/i.test(name))) return { refusal: "macro" };
  if (!opened.names.includes(mainParts[kind.word] ?? "")) return { refusal: "other" };
  return { pages: null, authors: authorsOf((await opened.read("docProps/core.xml")) ?? "") };
}

/** 作成者 and 最終更新者 of an Office file, as its readers would see them. */
function authorsOf(core: string): string {
  const named: Record<string, string> = { "dc:creator": "", "cp:lastModifiedBy": "" };
  let inside = "";
  const parser = new Parser(
    {
      onopentagname: (name) => {
        inside = name;
      },
      ontext: (text) => {
        if (inside in named) named[inside] += text;
      },
      onclosetag: () => {
        inside = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(core);
  return [
    ...new Set(
      Object.values(named)
        .map((name) => name.trim().slice(0, 200))
        .filter(Boolean),
    ),
  ].join("、");
}
