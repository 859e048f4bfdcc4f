import { kindOfType } from "../shared/file-kinds.ts";
import { decodedText } from "./multipart.server.ts";
import { pdfText } from "./pdf.server.ts";
import { openPackage } from "./zip-reading.server.ts";

const textParts = /^(word\/(document|footnotes|endnotes)\.xml|xl\/sharedStrings\.xml|ppt\/slides\/slide\d+\.xml)$/;

/** The words in a file, for later search; empty where there are none to be read. */
export async function textOfFile(bytes: Uint8Array, type: string): Promise<string> {
  const kind = kindOfType(type);
  if (kind?.isText) return decodedText(bytes) ?? "";
  if (kind?.word === "PDF") return (await pdfText(bytes)) ?? "";
  if (!kind?.isOffice) return "";
  const opened = await openPackage(bytes);
  const parts = await Promise.all(
    (opened?.names ?? []).filter((name) => textParts.test(name)).map((name) => opened?.read(name)),
  );
  return parts.map((xml) => wordsOf(xml ?? "")).join("\n");
}

/** Paragraphs and cells become lines; marks are taken off. */
const wordsOf = (xml: string): string =>
  xml
    .replace(/<\/(w:p|a:p|si)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(
      /&(lt|gt|amp|quot|apos);/g,
      (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" })[name] ?? "",
    )
    .replace(/\n{2,}/g, "\n");
