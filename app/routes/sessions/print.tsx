import { useLoaderData } from "@remix-run/react";
import { kindWords } from "#app/domain/agenda/agenda.schema.ts";
import { printedPapers } from "#app/domain/reports/printed-papers.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => {
  const shown = await sessionPage(viewer, { ward: params.ward ?? "", session: params.session ?? "" });
  return { ...shown, texts: await printedPapers(shown.papers.map((paper) => paper.id)) };
});

export const meta = metaFrom<{ session: { ordinal: number; title: string } }>(({ session }) => ({
  title: `次第と資料（第${session.ordinal}回${session.title}）`,
  description: "次第と、見ることのできる資料の全部です。A4で印刷できます。",
}));

export default function Print() {
  const { key, ward, session, items, texts } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`第${session.ordinal}回${session.title} 次第`}
      crumbs={[{ label: "会議のページ", href: `/wards/${ward.slug}/sessions/${key}` }]}
    >
      <SessionFacts session={session} />
      <ol className="agenda">
        {items.map((item) => (
          <li key={item.number}>
            <span className="number">{item.number}</span>
            <p>{item.isClosed ? `非公開（${item.ground}）` : `${item.title}（${kindWords[item.kind]}）`}</p>
          </li>
        ))}
      </ol>
      {texts.map((paper) => (
        <Section key={paper.id} title={`${paper.label}　${paper.title}`}>
          <Prose html={paper.html} />
        </Section>
      ))}
    </Page>
  );
}
