import { useLoaderData } from "@remix-run/react";
import { opinionDigest } from "#app/domain/opinions/opinion-digest.server.ts";
import { OpinionList } from "#app/domain/opinions/opinion-list.tsx";
import { LongInstant } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => opinionDigest(viewer, sessionRef(params)));

export const meta = metaFrom<Awaited<ReturnType<typeof opinionDigest>>>(({ ordinal, title }) => ({
  title: `事前意見のまとめ（第${ordinal}回${title}）`,
}));

export default function Opinions() {
  const data = useLoaderData<typeof loader>();
  const base = `/wards/${data.ward.slug}/sessions/${data.key}`;
  return (
    <Page
      title="事前意見のまとめ"
      crumbs={[{ label: `第${data.ordinal}回${data.title}`, href: base }]}
      lead={
        <>
          第{data.ordinal}回{data.title}（<LongInstant at={data.startsAt} />
          ）に寄せられた意見です。締切は
          <LongInstant at={data.opinionsDueAt} />
          です。
        </>
      }
    >
      {data.items.length === 0 && <Empty>事前意見は、まだありません。</Empty>}
      {data.items.map((item) => (
        <Section
          key={item.number}
          title={
            <>
              議題{item.label} <a href={`${base}/items/${item.number}`}>{item.title}</a>
            </>
          }
        >
          <OpinionList opinions={item.opinions} />
          {item.answer && (
            <>
              <h3>回答</h3>
              <Words>{item.answer}</Words>
            </>
          )}
        </Section>
      ))}
    </Page>
  );
}
