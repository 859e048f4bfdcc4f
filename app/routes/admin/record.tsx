import { useLoaderData } from "@remix-run/react";
import { recordPage } from "#app/domain/desk/admin-page.server.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, url }) => recordPage(viewer, url.searchParams));

export const meta = titled("操作記録");

export default function Record() {
  const { events, paging, size } = useLoaderData<typeof loader>();
  return (
    <Page title="操作記録" shape="wide" crumbs={[{ label: "市の管理", href: "/admin" }]}>
      <Table
        caption={`新しい順（${paging.total}件）`}
        heads={["番号", "日時", "区", "した人", "したこと"]}
        rows={events.map((event) => ({
          key: event.id,
          cells: [
            event.seq,
            <LongInstant key="at" at={event.at} />,
            event.ward,
            `${event.who}（${event.role}）`,
            event.reason ? `${event.sentence}（理由　${event.reason}）` : event.sentence,
          ],
        }))}
      />
      <Pager {...paging} size={size} />
    </Page>
  );
}
