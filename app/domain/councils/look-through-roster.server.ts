import { readCsv } from "../../platform/csv-reading.server.ts";
import { decodedText, type Upload } from "../../platform/multipart.server.ts";
import type { Day } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { rosterFrom } from "./roster.rules.ts";

/** The text of a roster as it came: a file of UTF-8 or CP932, else what was pasted. */
export async function rosterText(uploads: readonly Upload[], pasted: string): Promise<string> {
  const [file] = uploads;
  const csv = file ? (decodedText(await file.bytes()) ?? "") : pasted;
  return csv || refuse("CSVのファイルを選ぶか、表を貼り付けてください。", "csv");
}

/** What a roster holds and what must be mended, before anything is taken. */
export function lookThroughRoster(csv: string, term: { startsOn: Day; endsOn: Day }) {
  const cells = readCsv(csv) ?? refuse("CSVとして読めません。表計算ソフトで保存し直してください。", "csv");
  return { csv, ...rosterFrom(cells, term) };
}
