import { useLoaderData } from "@remix-run/react";
import { drawsPage } from "#app/domain/draws/draw-page.server.ts";
import { LongInstant } from "#app/ui/day.tsx";
import { Empty, Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => drawsPage(viewer, params.ward ?? ""));

export const meta = metaFrom<{ ward: { name: string } }>(({ ward }) => ({
  title: `くじ（${ward.name}）`,
  description: "委員や参加する人を決めるくじの、決め方と結果です。だれでも確かめられます。",
}));

export default function Draws() {
  const { ward, draws, isDesk } = useLoaderData<typeof loader>();
  return (
    <Page
      title="くじ"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
      lead="委員や参加する人を決めるくじです。引く前に決めたことと、引いた後の結果を載せます。"
    >
      {isDesk && (
        <p>
          <a href={`/wards/${ward.slug}/desk/draws/new`}>新しいくじを始める</a>
        </p>
      )}
      {draws.length === 0 ? (
        <Empty>くじはまだありません。</Empty>
      ) : (
        <ul className="list">
          {draws.map((draw) => (
            <li key={draw.id}>
              <a href={`/wards/${ward.slug}/draws/${draw.id}`}>{draw.title}</a>
              {"　"}
              {draw.drawnAt ? (
                <>
                  <LongInstant at={draw.drawnAt} />
                  に引きました
                </>
              ) : draw.sessionId === null ? (
                "申込みを受け付けています"
              ) : (
                "まだ引いていません"
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
