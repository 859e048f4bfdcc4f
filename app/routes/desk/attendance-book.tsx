import { useLoaderData } from "@remix-run/react";
import { attendanceBook } from "#app/domain/documents/attendance-book.server.ts";
import { longDay } from "#app/shared/dates.ts";
import { monthName } from "#app/shared/months.ts";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  attendanceBook(viewer, params.ward ?? "", url.searchParams.get("month")),
);

export const meta = titled("出席簿");

export default function AttendanceBook() {
  const { ward, month, before, after, rows } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/attendance`;
  return (
    <Page
      title={`出席簿（${monthName(month)}）`}
      shape="wide"
      crumbs={[{ label: "委員名簿", href: `/wards/${ward.slug}/desk/members` }]}
      lead="報酬の支払のために、閉会した会議の出席区分をまとめます。口座の情報は扱いません。"
    >
      <ul className="inline-links no-print">
        <li>
          <a href={`${base}?month=${before}`}>前の月</a>
        </li>
        <li>
          <a href={`${base}?month=${after}`}>次の月</a>
        </li>
        <li>
          <a href={`${base}/csv?month=${month}`}>CSV</a>
        </li>
        <li>
          <a href={`${base}/xlsx?month=${month}`}>Excel</a>
        </li>
      </ul>
      {rows.length === 0 ? (
        <Empty>この月に閉会した会議はありません。</Empty>
      ) : (
        <Table
          caption="会議の日付の順・ふりがなの順"
          heads={["氏名", "日付", "会議", "出席区分"]}
          rows={rows.map((row) => ({
            key: `${row.day}${row.name}${row.kana}`,
            cells: [row.name, longDay(row.day), row.session, row.kind],
          }))}
        />
      )}
    </Page>
  );
}
