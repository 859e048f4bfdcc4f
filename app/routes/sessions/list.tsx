import { useLoaderData } from "@remix-run/react";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { SessionListItem } from "#app/domain/sessions/session-list-item.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ params, url }) => sessionIndex(params.ward ?? "", url.searchParams));

export const meta = metaFrom<Awaited<ReturnType<typeof sessionIndex>>>(({ ward }) => ({
  title: `会議（${ward.name}）`,
  description: `${ward.name}の会議の予定と、これまでの会議録です。`,
}));

export default function Sessions() {
  const { ward, sessions, paging } = useLoaderData<typeof loader>();
  return (
    <Page
      title="会議"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
    >
      {sessions.length === 0 ? (
        <Empty>公表した会議はまだありません。日程が決まり次第、ここに載せます。</Empty>
      ) : (
        <ul className="list">
          {sessions.map((session) => (
            <SessionListItem key={session.id} session={session} />
          ))}
        </ul>
      )}
      <Pager {...paging} />
    </Page>
  );
}
