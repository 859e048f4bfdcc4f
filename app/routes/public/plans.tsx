import { useLoaderData } from "@remix-run/react";
import { planItems } from "#app/domain/plans/plan-lists.server.ts";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async () => ({ items: await planItems() }));

export const meta = metaFrom<Awaited<ReturnType<typeof loader>>>(() => ({
  title: "市の計画と提案",
  description: "総合計画などの項目と、それに関わる区民の提案の一覧です。",
}));

export default function Plans() {
  const { items } = useLoaderData<typeof loader>();
  return (
    <Page title="市の計画と提案" shape="wide" crumbs={[{ label: "表紙", href: "/" }]}>
      {items.length === 0 ? (
        <Empty>計画の項目はまだありません。</Empty>
      ) : (
        <Table
          caption="計画・施策番号の順"
          heads={["施策", "計画", "期間", "提案"]}
          rows={items.map((item) => ({
            key: item.id,
            cells: [
              <a key="title" href={`/plans/${item.slug}`}>
                {item.code}「{item.title}」
              </a>,
              item.plan,
              item.period,
              `${item.proposals}件`,
            ],
          }))}
        />
      )}
    </Page>
  );
}
