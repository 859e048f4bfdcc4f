import { useLoaderData } from "@remix-run/react";
import { publicStage, stageWords } from "#app/domain/proposals/proposals.policy.ts";
import { AnswerCounts } from "#app/domain/reports/answer-counts.tsx";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { dayFromColumn, fiscalYearName } from "#app/shared/dates.ts";
import { InstantDay, ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { useToday } from "#app/ui/use-today.ts";
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
      <p className="quiet">
        件数には、掲載前の提案と、サイトに載せていない提案も含みます。下の表は、掲載している{paging.total}件です。
      </p>
      <Section
        title={fiscalYearName(fiscalYear)}
        aside={
          years.length > 1 && (
            <span className="meta">
              {years
                .filter((year) => year !== fiscalYear)
                .map((year) => (
                  <span key={year}>
                    <a href={`?year=${year}`}>{fiscalYearName(year)}</a>
                  </span>
                ))}
            </span>
          )
        }
      >
        {rows.length === 0 ? (
          <Empty>この年度の提案はありません。</Empty>
        ) : (
          <Table
            caption="受付番号の新しい順"
            isBroad
            heads={["提案", "いまの状況", "担当課", "回答期限", "区の回答", "結果"]}
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
                  <Due key="due" row={row} />,
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

type Dated = { officeDueOn: Date | null; answerBy: Date; answeredAt: Date | null; endedAt: Date | null };

/** The promised day, and whether it was kept. */
function Due({ row }: { row: Dated }) {
  const today = useToday();
  const due = dayFromColumn(row.officeDueOn ?? row.answerBy);
  return (
    <>
      <ShortDay day={due} />
      {row.answeredAt && (
        <>
          <br />
          <InstantDay at={row.answeredAt} />
          回答
        </>
      )}
      {!row.answeredAt && due < today && <strong className="late">（期限超過）</strong>}
    </>
  );
}
