import { useLoaderData } from "@remix-run/react";
import { publicStage, stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { AnswerCounts } from "#app/domain/reports/answer-counts.tsx";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { dayFromColumn, fiscalYearName } from "#app/shared/dates.ts";
import { ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) => resultsPage(viewer, params.ward ?? "", url.searchParams));

export const meta = metaFrom<Awaited<ReturnType<typeof resultsPage>>>(({ ward, fiscalYear }) => ({
  title: `提案と区の回答（${ward.name}・${fiscalYearName(fiscalYear)}）`,
  description: `${ward.name}に寄せられた提案と、区の回答、取組の結果の一覧です。`,
}));

export default function Results() {
  const { ward, fiscalYear, years, counts, rows, paging } = useLoaderData<typeof loader>();
  return (
    <Page
      title="提案と区の回答"
      shape="wide"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: `/wards/${ward.slug}` },
      ]}
    >
      {counts && <AnswerCounts counts={counts} />}
      <p className="quiet">件数には、サイトに載せないことを選んだ提案も含みます。</p>
      <Section
        title={fiscalYearName(fiscalYear)}
        aside={
          <span>
            {years.map((year) => (
              <a key={year} href={`?year=${year}`}>
                {fiscalYearName(year)}
                {"　"}
              </a>
            ))}
          </span>
        }
      >
        {rows.length === 0 ? (
          <Empty>この年度の提案はありません。</Empty>
        ) : (
          <Table
            caption="受付番号の新しい順"
            heads={["提案", "いま", "担当課", "回答期限", "対応の区分と回答", "結果"]}
            rows={rows.map((row) => {
              const response = row.responses[0];
              return {
                key: row.id,
                cells: [
                  <a key="title" href={`/wards/${ward.slug}/proposals/${row.fiscalYear}-${row.number}`}>
                    第{row.number}号「{row.title}」
                  </a>,
                  stageWords[publicStage(row, row.links.length > 0)],
                  row.office?.name ?? "未定",
                  row.answeredAt ? (
                    "回答済み"
                  ) : (
                    <ShortDay key="due" day={dayFromColumn(row.officeDueOn ?? row.answerBy)} />
                  ),
                  response ? (
                    <span key="answer">
                      <strong>{statusWords[response.status]}</strong> {response.text}
                    </span>
                  ) : (
                    "―"
                  ),
                  row.endReason ?? "―",
                ],
              };
            })}
          />
        )}
        <Pager {...paging} />
      </Section>
    </Page>
  );
}
