/** A paper of an office as its parts, before any program's format: what Word and tests both read. */
export type DocumentPart =
  | { kind: "title"; text: string; large?: boolean }
  | { kind: "heading"; text: string }
  /** `large` is for what is read from a distance or handed over, as a 委嘱状 is. */
  | {
      kind: "paragraph";
      text: string;
      align?: "left" | "right" | "center";
      large?: boolean;
      /** It stays on the page of what follows it. */
      isLead?: boolean;
    }
  | { kind: "items"; rows: { label: string; text: string }[] }
  /** `shares` are the widths of the columns in hundredths; `tall` rows leave room to write by hand. */
  | { kind: "table"; heads: string[]; rows: string[][]; shares?: number[]; tall?: boolean }
  /** Seats in a room: cells without a border where there is none. */
  | { kind: "seats"; rows: { name: string | null; span: number }[][] }
  | { kind: "gap"; lines: number }
  | { kind: "page-break" };

/** `running` stands on every page of a long one, with the number of the page below. */
export type OfficeDocument = { name: string; parts: DocumentPart[]; running?: string };
