import { useLoaderData } from "@remix-run/react";
import { AnswerCounts } from "#app/domain/reports/answer-counts.tsx";
import { HandlingTable } from "#app/domain/reports/handling-table.tsx";
import {
  classWords,
  handlingClasses,
  handlingKinds,
  handlingKindWords,
  handlingStates,
  handlingStateWords,
} from "#app/domain/reports/handlings.ts";
import { MedianDays } from "#app/domain/reports/median-days.tsx";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) => resultsPage(viewer, params.ward ?? "", url.searchParams));

export const meta = metaFrom<Awaited<ReturnType<typeof resultsPage>>>(({ ward, query }) => ({
  title: `提案と区の回答（${ward.name}・${fiscalYearName(query.fiscalYear)}）`,
  description: `${ward.name}に寄せられた提案と意見、区の回答、取組の結果の一覧（対応表）です。`,
}));

export default function Results() {
  const { ward, query, isAll, onPaper, years, counts, rows, medians, offices, paging } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  const chosen = [
    query.kind && handlingKindWords[query.kind],
    query.className && classWords[query.className],
    query.state && handlingStateWords[query.state],
    offices.find(({ slug }) => slug === query.office)?.name,
  ]
    .filter(Boolean)
    .join("、");
  const same = new URLSearchParams({
    year: String(query.fiscalYear),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.className ? { class: query.className } : {}),
    ...(query.state ? { state: query.state } : {}),
    ...(query.office ? { office: query.office } : {}),
  });
  return (
    <Page
      title={isAll ? `対応表（${ward.name}・${fiscalYearName(query.fiscalYear)}）` : "提案と区の回答"}
      shape="wide"
      lead="寄せられた提案と意見、区の回答、結果の一覧（対応表）です。"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: base },
      ]}
    >
      <AnswerCounts counts={counts} />
      <p className="quiet">
        件数は提案のもので、掲載前の提案と、サイトに載せていない提案も含みます。下の表は、掲載している提案と意見の
        {paging.total}
        件です。
      </p>
      <MedianDays medians={medians} />
      <Section title={fiscalYearName(query.fiscalYear)}>
        <form method="get" className="inline-form no-print" aria-label="絞り込み">
          <Filter
            name="year"
            label="年度"
            value={String(query.fiscalYear)}
            options={[...new Set([query.fiscalYear, ...years])].map((year) => [String(year), fiscalYearName(year)])}
          />
          <Filter
            name="kind"
            label="種類"
            any
            value={query.kind}
            options={handlingKinds.map((kind) => [kind, handlingKindWords[kind]])}
          />
          <Filter
            name="class"
            label="区分"
            any
            value={query.className}
            options={handlingClasses.map((one) => [one, classWords[one]])}
          />
          <Filter
            name="state"
            label="状況"
            any
            value={query.state}
            options={handlingStates.map((state) => [state, handlingStateWords[state]])}
          />
          <Filter
            name="office"
            label="担当課"
            any
            value={query.office}
            options={offices.map(({ slug, name }) => [slug, name])}
          />
          <Button isQuiet>絞り込む</Button>
        </form>
        {isAll && chosen !== "" && <p>{`次の条件に当てはまるものだけを載せています: ${chosen}`}</p>}
        {rows.length === 0 ? (
          <Empty>この条件に当てはまる提案・意見はありません。</Empty>
        ) : (
          <div className={isAll ? "is-sideways" : undefined}>
            <HandlingTable ward={ward.slug} rows={rows} />
          </div>
        )}
        {isAll && paging.total > onPaper && (
          <p>
            {paging.total}件のうち、新しい{onPaper}件です。すべては CSV で受け取れます。
          </p>
        )}
        {!isAll && <Pager {...paging} />}
        <ul className="inline-links no-print">
          {!isAll && (
            <li>
              <a href={`${base}/results?${same}&all=1`}>印刷用に1ページで見る</a>
            </li>
          )}
          <li>
            <a href={`${base}/results.csv?${same}`}>CSV で受け取る</a>
          </li>
          <li>
            <a href={`${base}/activity?year=${query.fiscalYear}`}>会議の運営状況を見る</a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

type FilterProps = {
  name: string;
  label: string;
  value: string | null;
  options: (readonly [string, string])[];
  any?: boolean;
};

function Filter({ name, label, value, options, any }: FilterProps) {
  return (
    <span className="labelled">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ""}>
        {any && <option value="">すべて</option>}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
