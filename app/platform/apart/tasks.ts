import type { DocxWords } from "./docx/read-docx.ts";

/** What a process apart is asked to do with a stranger's bytes, and what it answers. */
export type Task =
  | { act: "look"; bytes: Uint8Array; ending: string }
  | { act: "words"; bytes: Uint8Array; type: string }
  | { act: "docx"; bytes: Uint8Array }
  | { act: "picture"; bytes: Uint8Array; use: PictureUse }
  | { act: "html"; source: string };

/** A photo is shown at sizes of our own; a picture among papers keeps its letters readable. */
export type PictureUse = "photo" | "paper";

export type Looked = { pages: number | null; authors: string } | { refusal: Refusal };

export type Refusal = "broken" | "other" | "swelling" | "macro" | "text" | "page";

/** `page` as it is opened, `list` as it stands in a list, both made here: nothing of what came is in them. */
export type Picture = { type: string; width: number; height: number; page: Uint8Array; list: Uint8Array };

export type Answers = {
  look: Looked;
  words: string;
  /** Null where it is no Word file. */
  docx: DocxWords | null;
  picture: Picture | null;
  html: string;
};
