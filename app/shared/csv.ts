/** UTF-8 with BOM, RFC 4180; cells a spreadsheet would run as a formula are made harmless. */
export function toCsv(heads: string[], rows: (string | number | null)[][]): string {
  return `\ufeff${csvLines([heads, ...rows])}`;
}

/** Lines of such a file, without the mark at its beginning: for files sent in parts. */
export function csvLines(rows: (string | number | null)[][]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
