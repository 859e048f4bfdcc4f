import { dayFromColumn } from "#app/shared/dates.ts";
import { shorten } from "#app/shared/text.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Table } from "#app/ui/table.tsx";
import { classWords, type Handling, type HandlingClass } from "./handlings.ts";

/** 対応表: one row for each proposal and opinion. */
export function HandlingTable({ ward, rows }: { ward: string; rows: Handling[] }) {
  return (
    <Table
      caption="受付の新しい順"
      isBroad
      heads={["提案・意見", "受付", "担当課", "回答期限", "区分", "回答と理由", "結果"]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="title" href={`/wards/${ward}/${row.path}`}>
            {titleOf(row)}
          </a>,
          <InstantDay key="received" at={row.receivedAt} />,
          row.office ?? "―",
          <Due key="due" row={row} />,
          <strong key="class">{classWords[row.className]}</strong>,
          <span key="answer">
            {row.answer ?? "―"}
            {row.reason && (
              <>
                <br />
                理由: {row.reason}
              </>
            )}
          </span>,
          row.result ? (isReason.has(row.className) ? `理由: ${row.result}` : row.result) : "―",
        ],
      }))}
    />
  );
}

/** What ended without a result says why. */
const isReason: ReadonlySet<HandlingClass> = new Set(["merged", "referred", "withdrawn"]);

function titleOf(row: Handling): string {
  if (row.kind === "proposal") return `第${row.label}号「${row.title}」`;
  const words = shorten(row.title, 60);
  return row.kind === "comment" ? `第${row.label}号への意見「${words}」` : `議題${row.label}への意見「${words}」`;
}

/** The promised day, and whether it was kept. */
function Due({ row }: { row: Handling }) {
  return (
    <>
      {row.dueOn ? <LongDay day={dayFromColumn(row.dueOn)} /> : "―"}
      {row.answeredAt && (
        <>
          <br />
          <InstantDay at={row.answeredAt} />
          回答
        </>
      )}
      {row.state === "late" && <strong className="late">（期限超過）</strong>}
    </>
  );
}
