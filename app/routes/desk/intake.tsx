import { useLoaderData } from "@remix-run/react";
import { intake } from "#app/domain/desk/intake.server.ts";
import { stateTones, stateWords } from "#app/domain/proposals/desk-words.ts";
import { channelWords } from "#app/domain/proposals/proposals.schema.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { InstantDay, ShortDay } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) => intake(viewer, params.ward ?? "", url.searchParams));

export const meta = titled("受付簿");

export default function Intake() {
  const { ward, rows, onlyNew, paging } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page title="受付簿" shape="wide">
      <p className="actions">
        <ButtonLink href={`${base}/intake/new`} isQuiet>
          電話・紙・窓口の意見を登録する
        </ButtonLink>
        <a href={`${base}/intake/forms`}>用紙を印刷する</a>
        {onlyNew ? <a href="?show=all">回答済みも見る</a> : <a href={`${base}/intake`}>回答前だけを見る</a>}
      </p>
      {rows.length === 0 ? (
        <Empty>回答前の提案はありません。</Empty>
      ) : (
        <Table
          caption={`${paging.total}件・受付の新しい順`}
          heads={["番号", "件名", "いま", "受付", "次の期限"]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              `第${row.number}号`,
              <span key="title">
                <a href={`${base}/proposals/${row.key}`}>{row.title}</a>
                {row.isUrgent && "（緊急）"}
                {row.isUnconfirmed && "（連絡先未確認）"}
              </span>,
              <span key="state">
                <Status tone={stateTones[row.state]}>{stateWords[row.state]}</Status>　{row.office}
              </span>,
              <span key="received">
                <InstantDay at={row.receivedAt} />　{channelWords[row.channel]}・
                {row.age === 0 ? "受け付けたばかり" : `${row.age}開庁日たちました`}
              </span>,
              <span key="due">
                <ShortDay day={row.due} />
                {row.isLate && <Status tone="late">期限超過</Status>}
              </span>,
            ],
          }))}
        />
      )}
      <Pager {...paging} />
    </Page>
  );
}
