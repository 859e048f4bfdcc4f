import { useLoaderData } from "@remix-run/react";
import { costWords } from "#app/domain/councils/costs.schema.ts";
import { activityPage } from "#app/domain/reports/activity-page.server.ts";
import { AnswerCounts } from "#app/domain/reports/answer-counts.tsx";
import { classWords, handlingKindWords } from "#app/domain/reports/handlings.ts";
import { shareOf } from "#app/domain/reports/share-of.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  activityPage(viewer, params.ward ?? "", url.searchParams.get("year")),
);

export const meta = metaFrom<Awaited<ReturnType<typeof activityPage>>>(({ ward, year }) => ({
  title: `運営状況（${ward.name}・${fiscalYearName(year)}）`,
  description: `${ward.name}の区民会議の開催回数、出席率、傍聴者、提案への対応と日数、費用です。`,
}));

export default function Activity() {
  const { ward, council, year, before, after, bodies, counts, classes, medians, costs } =
    useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  const days = (value: number | null | undefined) => (value == null ? "まだありません" : `${Math.round(value)}日`);
  return (
    <Page
      title={`${council ?? ward.name}の運営状況（${fiscalYearName(year)}）`}
      crumbs={[{ label: ward.name, href: base }, ...(council ? [{ label: council, href: `${base}/council` }] : [])]}
    >
      <ul className="inline-links no-print">
        {before && (
          <li>
            <a href={`${base}/activity?year=${before}`}>{fiscalYearName(before)}</a>
          </li>
        )}
        {after && (
          <li>
            <a href={`${base}/activity?year=${after}`}>{fiscalYearName(after)}</a>
          </li>
        )}
        <li>
          <a href={`${base}/activity.csv?year=${year}`}>表を保存する（CSV）</a>
        </li>
      </ul>
      <Section title="会議">
        {bodies.length === 0 ? (
          <Empty>閉会した会議はありません。</Empty>
        ) : (
          <Table
            caption="会議ごとの回数と人数"
            heads={["会議", "開催", "流会", "中止", "出席率", "傍聴者"]}
            rows={bodies.map((body) => {
              const share = shareOf(body.came, body.called);
              return {
                key: body.name,
                cells: [
                  body.name,
                  `${body.held}回`,
                  `${body.lapsed}回`,
                  `${body.cancelled}回`,
                  share === null ? "―" : `${share}%（延べ${body.came}／${body.called}人）`,
                  body.observers === null ? "―" : `${body.observers}人`,
                ],
              };
            })}
          />
        )}
      </Section>
      <Section title="提案と区の回答">
        <AnswerCounts counts={counts} />
        <p className="quiet">
          受付の件数には、掲載前の提案と、載せない提案も含みます。下の表は、掲載している提案と意見の件数です。
        </p>
        <Facts
          facts={[
            { label: "最初の回答までの日数（中央値）", value: days(medians?.toAnswer) },
            { label: "結果までの日数（中央値）", value: days(medians?.toResult) },
          ]}
        />
        {classes.length > 0 && (
          <Table
            caption="意見と対応の数"
            heads={["種類", "対応", "件数"]}
            rows={classes.map(({ kind, className, count }) => ({
              key: `${kind}-${className}`,
              cells: [handlingKindWords[kind], classWords[className], `${count}件`],
            }))}
          />
        )}
        <p>
          <a href={`${base}/results?year=${year}`}>対応表で1件ずつ読む</a>
        </p>
      </Section>
      <Section title="費用">
        {costs.length === 0 ? (
          <Empty>まだ記録されていません。</Empty>
        ) : (
          <Table
            caption="支出した額"
            heads={["費目", "額"]}
            rows={[
              ...costs.map(({ kind, yen }) => ({
                key: kind,
                cells: [costWords[kind], `${yen.toLocaleString("ja-JP")}円`],
              })),
              {
                key: "sum",
                cells: ["合計", `${costs.reduce((sum, { yen }) => sum + yen, 0).toLocaleString("ja-JP")}円`],
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
