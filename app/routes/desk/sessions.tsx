import { useLoaderData } from "@remix-run/react";
import { deskSessions } from "#app/domain/desk/session-index.server.ts";
import { stateTones } from "#app/domain/sessions/session-list-item.tsx";
import { stateWords } from "#app/domain/sessions/sessions.policy.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) => deskSessions(viewer, params.ward ?? "", url.searchParams));

export const meta = titled("会議（事務局）");

export default function Sessions() {
  const { ward, rows, paging } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/sessions`;
  return (
    <Page title="会議" shape="wide">
      <p className="actions">
        <ButtonLink href={`${base}/new`}>新しい会議を準備する</ButtonLink>
        <a href={`/wards/${ward.slug}/desk/candidates`}>議題の候補</a>
        <a href={`/wards/${ward.slug}/draws`}>くじ</a>
      </p>
      {rows.length === 0 ? (
        <Empty>会議はまだありません。</Empty>
      ) : (
        <Table
          caption="開催日の新しい順"
          heads={["会議", "日時", "状態", "会議録"]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              <a key="title" href={`${base}/${row.key}`}>
                第{row.ordinal}回{row.title}
              </a>,
              <span key="at">
                <LongInstant at={row.startsAt} />
                {row.isOnClosedDay && <small className="late">閉庁日です</small>}
              </span>,
              <Status key="state" tone={stateTones[row.state]}>
                {stateWords[row.state]}
              </Status>,
              row.minutes,
            ],
          }))}
        />
      )}
      <Pager {...paging} />
    </Page>
  );
}
