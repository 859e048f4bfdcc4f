import { useLoaderData } from "@remix-run/react";
import { minutesChanges } from "#app/domain/reports/minutes-changes.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params, url }) => minutesChanges(viewer, sessionRef(params), url.searchParams));

export const meta = metaFrom<Awaited<ReturnType<typeof minutesChanges>>>(({ session, from, to }) => ({
  title: `第${session.ordinal}回${session.title} 会議録の第${from.number}版と第${to.number}版の違い`,
  description: `第${session.ordinal}回${session.title}の会議録の、二つの版の違いを並べて示します。`,
}));

export default function MinutesChanges() {
  const { ward, key, session, from, to, reasons, differences } = useLoaderData<typeof loader>();
  const minutes = `/wards/${ward.slug}/sessions/${key}/minutes`;
  const heads = [`第${from.number}版`, `第${to.number}版`] as const;
  return (
    <Page
      title={`会議録の第${from.number}版と第${to.number}版の違い`}
      crumbs={[{ label: `第${session.ordinal}回${session.title} 会議録`, href: minutes }]}
    >
      <p>
        <a href={`${minutes}?version=${from.number}`}>第{from.number}版</a>（<InstantDay at={from.publishedAt} />
        掲載）と
        <a href={`${minutes}?version=${to.number}`}>第{to.number}版</a>（<InstantDay at={to.publishedAt} />
        掲載）で、{differences.length}か所が違います。
      </p>
      {reasons.length > 0 && <p>訂正の理由　{reasons.join("、")}</p>}
      {differences.length === 0 && <Empty>違いはありません。</Empty>}
      {differences.map(({ place, before, after }) => (
        <Section key={`${place}${before}`} title={place}>
          <TextChange before={before} after={after} heads={heads} />
        </Section>
      ))}
    </Page>
  );
}
