import { useLoaderData } from "@remix-run/react";
import { grantsPage } from "#app/domain/desk/admin-page.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(async ({ viewer }) => ({ grants: await grantsPage(viewer) }));

export const meta = titled("権限");

export default function Grants() {
  const { grants } = useLoaderData<typeof loader>();
  return (
    <Page title="権限" shape="wide" crumbs={[{ label: "市の管理", href: "/admin" }]}>
      <p>
        <a href="/admin/grants/new">権限を与える</a>　<a href="/admin/grants/end">権限を終わらせる</a>
      </p>
      <Table
        caption="与えた日の新しい順"
        heads={["利用者", "役割", "範囲", "終わり"]}
        rows={grants.map((grant) => ({
          key: grant.id,
          cells: [
            <span key="who">
              {grant.name}　<a href={`/admin/accounts/${grant.accountId}/name`}>本名を見る</a>
            </span>,
            grant.role,
            grant.scope,
            grant.endsOn ? <LongDay key="end" day={grant.endsOn} /> : "期限なし",
          ],
        }))}
      />
    </Page>
  );
}
