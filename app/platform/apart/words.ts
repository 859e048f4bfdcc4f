import { Parser } from "htmlparser2";
import { fileKinds, kindOfType } from "../../shared/file-kinds.ts";
import { decodedText } from "../decoded-text.ts";
import { openPackage } from "../zip-reading.server.ts";
import { readDocx } from "./docx/read-docx.ts";
import { pdfText } from "./pdf.ts";

const textParts = /^(xl\/sharedStrings\.xml|ppt\/slides\/slide\d{1,4}\.xml)$/;

/** The words in a file; empty where there are none to be read. */
export async function wordsOf(bytes: Uint8Array, type: string): Promise<string> {
  const kind = kindOfType(type);
  if (kind?.isText) return decodedText(bytes) ?? "";
  if (kind?.word === "PDF") return (await pdfText(bytes)) ?? "";
  if (!kind?.isOffice) return "";
  const opened = await openPackage(bytes);
  if (kind === fileKinds.docx) return opened ? (await readDocx(opened)).text : "";
  const words: string[] = [];
  for (const name of opened?.names ?? [])
    if (textParts.test(name)) words.push(wordsOfXml((await opened?.read(name)) ?? ""));
  return words.join("\n");
}

const ends = new Set(["a:p", "si"]);

/** Paragraphs and cells become lines; several empty ones become none. */
function wordsOfXml(xml: string): string {
  const lines: string[] = [];
  let line = "";
  const parser = new Parser(
    {
      ontext: (text) => {
        line += text;
      },
      onclosetag: (name) => {
        if (!ends.has(name)) return;
        lines.push(line);
        line = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return [...lines.filter((one, index) => one !== "" || lines[index - 1] !== ""), line].join("\n");
}
