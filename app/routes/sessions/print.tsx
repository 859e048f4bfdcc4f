import { useLoaderData } from "@remix-run/react";
import { kindWords } from "#app/domain/agenda/agenda.schema.ts";
import { ownNumber } from "#app/domain/agenda/agenda-numbers.rules.ts";
import { printedPapers } from "#app/domain/reports/paper-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { SessionFacts } from "#app/domain/sessions/session-facts.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(async ({ viewer, params }) => {
  const shown = await sessionPage(viewer, { ward: params.ward ?? "", session: params.session ?? "" });
  return {
    ...shown,
    texts: await printedPapers(
      shown.ward.slug,
      shown.papers.map((paper) => paper.id),
    ),
  };
});

export const meta = metaFrom<{ session: { ordinal: number; title: string } }>(({ session }) => ({
  title: `次第と資料（第${session.ordinal}回${session.title}）`,
  description: "次第と資料一覧、画面で読める資料の全部です。A4で印刷できます。",
}));

export default function Print() {
  const { key, ward, session, items, papers, texts } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`第${session.ordinal}回${session.title} 次第`}
      crumbs={[{ label: "会議のページ", href: `/wards/${ward.slug}/sessions/${key}` }]}
    >
      <SessionFacts session={session} />
      <ol className="agenda">
        {items.map((item) => (
          <li key={item.number} className={`is-level-${item.level}`}>
            <span className="number">{ownNumber(item.label)}</span>
            <p>
              {item.isClosed
                ? `非公開（${item.ground}）`
                : `${item.title}${item.title === kindWords[item.kind] ? "" : `（${kindWords[item.kind]}）`}${item.withdrawn ? "（取下げ）" : ""}`}
            </p>
          </li>
        ))}
      </ol>
      {papers.length > 0 && (
        <Table
          caption="資料一覧（ファイルの資料は、それぞれ開いて印刷してください）"
          heads={["番号", "名称", "議題", "配付", "形式"]}
          rows={papers.map((paper) => ({
            key: paper.id,
            cells: [
              paper.label,
              paper.title,
              paper.itemLabel ?? "全体",
              paper.handing,
              paper.fileWords ?? "本文は次のとおり",
            ],
          }))}
        />
      )}
      {texts.map(
        (paper) =>
          paper.html && (
            <Section key={paper.id} title={`${paper.label}　${paper.title}`}>
              <Prose html={paper.html} />
            </Section>
          ),
      )}
    </Page>
  );
}
