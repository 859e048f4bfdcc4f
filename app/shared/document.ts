/** A paper of an office as its parts, before any program's format: what Word and tests both read. */
export type DocumentPart =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string; align?: "left" | "right" | "center" }
  | { kind: "items"; rows: { label: string; text: string }[] }
  | { kind: "table"; heads: string[]; rows: string[][] }
  | { kind: "page-break" };

export type OfficeDocument = { name: string; parts: DocumentPart[] };
