import { nfkc } from "../../../shared/normal-forms.ts";
import type { RollPerson } from "./roll.rules.ts";

/** The columns of a roll; readings and other names may be missing. */
const heads = { name: "氏名", kana: "ふりがな", post: "役職", group: "区分", aliases: "別名" } as const;

/**
 * A roll out of the rows of a CSV, whose first names its columns, in any order.
 * @returns null where there is no column of names, or nobody
 */
export function rollIn(rows: readonly string[][]): RollPerson[] | null {
  const [first = [], ...others] = rows;
  const names = first.map((head) => nfkc(head).replace(/\s/g, ""));
  const at = (head: keyof typeof heads) => names.indexOf(heads[head]);
  if (at("name") < 0) return null;
  const cell = (row: string[], head: keyof typeof heads): string => (at(head) < 0 ? "" : (row[at(head)] ?? "").trim());
  const roll = others
    .filter((row) => cell(row, "name") !== "")
    .map((row) => ({
      name: cell(row, "name"),
      kana: cell(row, "kana"),
      post: cell(row, "post"),
      group: cell(row, "group"),
      aliases: cell(row, "aliases")
        .split(/[、,・;／/]/)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    }));
  return roll.length === 0 ? null : roll;
}
