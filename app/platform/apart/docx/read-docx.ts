/** The words of a Word file as whoever opens it finally sees them: insertions in; deletions, comments and hidden text out. */
import type { Package } from "../../zip-reading.server.ts";
import { notesOf, wordsOfBody } from "./body.ts";
import { numberingOf } from "./numbering.ts";
import { stylesOf } from "./styles.ts";

/** `isTracked`: changes are still marked in it; `hasHidden`: text that nobody sees was left out. */
export type DocxWords = { text: string; isTracked: boolean; hasHidden: boolean };

export async function readDocx(opened: Package): Promise<DocxWords> {
  const part = async (name: string) => (await opened.read(`word/${name}.xml`)) ?? "";
  const around = {
    numbering: numberingOf(await part("numbering")),
    styles: stylesOf(await part("styles")),
    notes: new Map([...notesOf(await part("footnotes"), "footnote"), ...notesOf(await part("endnotes"), "endnote")]),
  };
  return wordsOfBody(await part("document"), around);
}
