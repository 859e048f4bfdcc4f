import writeExcelFile from "write-excel-file/node";

/** A table as an Excel file: every cell text, so that nothing is turned into a date or run as a formula. */
export async function excelFile(sheet: string, heads: string[], rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (value: string, isHead: boolean) => ({
    value,
    type: String,
    ...(isHead ? { fontWeight: "bold" as const } : {}),
  });
  const data = [heads.map((head) => cell(head, true)), ...rows.map((row) => row.map((value) => cell(value, false)))];
  return new Uint8Array(await writeExcelFile(data, { sheet, columns: heads.map(() => ({ width: 18 })) }).toBuffer());
}
