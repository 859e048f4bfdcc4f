import { useLoaderData } from "@remix-run/react";
import { grantsPage } from "#app/domain/desk/grants-page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { LongDay } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, url }) => grantsPage(viewer, url.searchParams));

export const meta = titled("権限");

export default function Grants() {
  const { grants, word, paging, size } = useLoaderData<typeof loader>();
  return (
    <Page title="権限" shape="wide" crumbs={[{ label: "市の管理", href: "/admin" }]}>
      <p>
        <a href="/admin/grants/new">権限を与える</a>
      </p>
      <form method="get" className="inline-form no-print" aria-label="絞り込み">
        <label htmlFor="word">名前、メールアドレス、役割、区・担当課・局の名前</label>
        <input id="word" name="word" defaultValue={word} maxLength={60} />
        <Button isQuiet>絞り込む</Button>
      </form>
      {grants.length === 0 ? (
        <Empty>{word ? `「${word}」に当てはまる権限はありません。` : "権限を持つ人は、まだいません。"}</Empty>
      ) : (
        <Table
          caption={`与えた日の新しい順（${paging.total}件）`}
          heads={["利用者", "役割", "範囲", "終わり", "操作"]}
          rows={grants.map((grant) => ({
            key: grant.id,
            cells: [
              <span key="who">
                {grant.name}（{grant.email}）　<a href={`/admin/accounts/${grant.accountId}/name`}>本名を見る</a>
              </span>,
              grant.role,
              grant.scope,
              grant.endsOn ? <LongDay key="end" day={grant.endsOn} /> : "期限なし",
              <a key="ending" href={`/admin/grants/${grant.id}/end`}>
                終わらせる<span className="sr-only">（{`${grant.name} ${grant.role} ${grant.scope}`}）</span>
              </a>,
            ],
          }))}
        />
      )}
      <Pager {...paging} size={size} />
    </Page>
  );
}
