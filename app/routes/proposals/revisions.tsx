import { useLoaderData } from "@remix-run/react";
import { revisionsPage } from "#app/domain/reports/revisions-page.server.ts";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { TextChange } from "#app/ui/text-change.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => revisionsPage(viewer, proposalRef(params)));

export const meta = metaFrom<{ title: string }>(({ title }) => ({
  title: `「${title}」の文の直し`,
  description: `提案「${title}」の文が、いつ、なぜ、どう直されたかを並べています。`,
}));

export default function Revisions() {
  const { key, ward, title, revisions } = useLoaderData<typeof loader>();
  return (
    <Page title="文の直し" crumbs={[{ label: `「${title}」`, href: `/wards/${ward.slug}/proposals/${key}` }]}>
      {revisions.length === 0 && <Empty>文は、送られたときのままです。</Empty>}
      {revisions.map((one) => (
        <Section
          key={one.id}
          title={
            <>
              {one.at && <InstantDay at={one.at} />}
              {one.isMasking ? " 事務局が一部を伏せた" : " 提案した人が直した"}
            </>
          }
        >
          {one.reason && <Words>{`理由: ${one.reason}`}</Words>}
          {one.changes === null ? (
            <p className="quiet">
              {one.isMasked
                ? "この時の文は、後で伏せた内容を含むため、載せていません。"
                : "サイトに載る前の直しのため、直す前の文は載せていません。"}
            </p>
          ) : (
            one.changes.map(({ label, before, after }) => (
              <div key={label}>
                <h3>{label}</h3>
                <TextChange before={before} after={after} heads={["直す前", "直した後"]} />
              </div>
            ))
          )}
        </Section>
      ))}
    </Page>
  );
}
