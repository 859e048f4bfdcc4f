import { useLoaderData } from "@remix-run/react";
import { subjectWords } from "#app/domain/approvals/approvals.schema.ts";
import { deskApprovals } from "#app/domain/desk/desk-approvals.server.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => deskApprovals(viewer, params.ward ?? ""));

export const meta = titled("決裁待ち");

export default function Approvals() {
  const { requests, canApprove } = useLoaderData<typeof loader>();
  return (
    <Page title="決裁待ち" shape="wide">
      {requests.length === 0 ? (
        <Empty>決裁待ちはありません。</Empty>
      ) : (
        <Table
          caption="頼んだ順"
          heads={["決裁するもの", "内容", "頼んだ日時", "操作"]}
          rows={requests.map((request) => ({
            key: request.id,
            cells: [
              subjectWords[request.subject],
              <a key="name" href={request.href}>
                {request.name}
              </a>,
              <LongInstant key="at" at={request.requestedAt} />,
              canApprove ? (
                <a key="act" href={request.href}>
                  内容を見て決裁する
                </a>
              ) : (
                "課長が決裁します"
              ),
            ],
          }))}
        />
      )}
    </Page>
  );
}
