import { parse } from "csv-parse/sync";

/** The rows of a CSV as cells, empty ones too so that they keep their numbers, commas or tabs, with or without a byte-order mark; null where it is none. */
export function readCsv(text: string): string[][] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: text.split("\n", 1)[0]?.includes("\t") ? "\t" : ",",
      relax_column_count: true,
      trim: true,
    }) as string[][];
  } catch {
    return null;
  }
}
