import { useLoaderData } from "@remix-run/react";
import { planItems } from "#app/domain/plans/plan-lists.server.ts";
import { allow } from "#app/shared/errors.ts";
import { isAdmin } from "#app/shared/viewer.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => {
  allow(isAdmin(viewer));
  return planItems();
});

export const meta = titled("計画の項目");

export default function Plans() {
  const items = useLoaderData<typeof loader>();
  return (
    <Page title="計画の項目" shape="wide" crumbs={[{ label: "市の管理", href: "/admin" }]}>
      <p className="actions">
        <ButtonLink href="/admin/plans/new">計画の項目を加える</ButtonLink>
      </p>
      {items.length === 0 ? (
        <Empty>計画の項目はまだありません。</Empty>
      ) : (
        <Table
          caption="計画・施策番号の順"
          heads={["施策", "計画", "期間", "掲載中の提案", "操作"]}
          rows={items.map((item) => ({
            key: item.id,
            cells: [
              <a key="title" href={`/plans/${item.slug}`}>
                {item.code}「{item.title}」
              </a>,
              item.plan,
              item.period,
              `${item.proposals}件`,
              <ActForm key="removal" action={`/admin/plans/${item.slug}/removal`} name={`removal-${item.slug}`}>
                <Button isQuiet>この項目を消す</Button>
              </ActForm>,
            ],
          }))}
        />
      )}
    </Page>
  );
}
