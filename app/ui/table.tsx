import type { ReactNode } from "react";

type Props = {
  caption: string;
  heads: string[];
  rows: { key: string; cells: ReactNode[] }[];
  /** Many columns: a list up to a tablet too. */
  isBroad?: boolean;
};

/** A table on the desk; on a phone each row becomes a small list. The first cell heads its row. */
export function Table({ caption, heads, rows, isBroad }: Props) {
  return (
    <table className={isBroad ? "table is-broad" : "table"}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) =>
              index === 0 ? (
                <th key={heads[index]} scope="row" data-head={heads[index]}>
                  {cell}
                </th>
              ) : (
                <td key={heads[index]} data-head={heads[index]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
