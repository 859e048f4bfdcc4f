import { useLoaderData } from "@remix-run/react";
import { callStateWords } from "#app/domain/calls/calls.rules.ts";
import { deskCalls } from "#app/domain/calls/desk-calls.server.ts";
import { shortDay } from "#app/shared/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => deskCalls(viewer, params.ward ?? ""));

export const meta = titled("委員の公募（事務局）");

export default function DeskCalls() {
  const { ward, calls } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk/calls`;
  return (
    <Page title="委員の公募" shape="wide">
      <p className="actions">
        <ButtonLink href={`${base}/new`}>募集を準備する</ButtonLink>
        <a href={`/wards/${ward.slug}/calls`}>公開のページを見る</a>
      </p>
      {calls.length === 0 ? (
        <Empty>公募はまだありません。</Empty>
      ) : (
        <Table
          caption="新しい順"
          heads={["募集", "状態", "締切", "人数", "応募"]}
          rows={calls.map((call) => ({
            key: call.id,
            cells: [
              <a href={`${base}/${call.id}`} key="title">
                {call.title}
              </a>,
              callStateWords[call.state],
              shortDay(call.dueOn),
              `${call.seats}名`,
              `${call.applications}件`,
            ],
          }))}
        />
      )}
    </Page>
  );
}
