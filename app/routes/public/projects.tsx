import { useLoaderData } from "@remix-run/react";
import { projectList, projectYear } from "#app/domain/projects/project-list.server.ts";
import { projectWords } from "#app/domain/projects/projects.schema.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { metaFrom } from "#app/web/meta.ts";

export const loader = page(({ viewer, params, url }) =>
  projectList(viewer, params.ward ?? "", projectYear(url.searchParams, viewer.now)),
);

export const meta = metaFrom<Awaited<ReturnType<typeof projectList>>>(({ ward, fiscalYear }) => ({
  title: `地域課題対応事業（${ward.name}・${fiscalYearName(fiscalYear)}）`,
  description: `${ward.name}で、区民の提案から始まった事業と、その予算・決算です。`,
}));

const yen = (amount: number): string => `${amount.toLocaleString("ja-JP")}円`;

export default function Projects() {
  const { ward, isDesk, fiscalYear, years, projects, total } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}`;
  return (
    <Page
      title="地域課題対応事業"
      shape="wide"
      lead="区民の提案から始まり、区の予算で行う事業です。"
      crumbs={[
        { label: "表紙", href: "/" },
        { label: ward.name, href: base },
      ]}
    >
      <Section
        title={fiscalYearName(fiscalYear)}
        aside={
          years.length > 1 && (
            <ul className="inline-links">
              {years
                .filter((year) => year !== fiscalYear)
                .map((year) => (
                  <li key={year}>
                    <a href={`${base}/projects?year=${year}`}>{fiscalYearName(year)}</a>
                  </li>
                ))}
            </ul>
          )
        }
      >
        {projects.length === 0 ? (
          <Empty>この年度の事業はありません。</Empty>
        ) : (
          <>
            <p>
              予算額の合計 <strong>{yen(total.budget)}</strong>　決算額の合計{" "}
              <strong>{projects.some(({ spent }) => spent !== null) ? yen(total.spent) : "―"}</strong>
            </p>
            <Table
              caption="登録の順"
              heads={["事業", "もとの提案", "担当課", "予算額", "決算額", "状態"]}
              isBroad
              rows={projects.map((project) => ({
                key: project.id,
                cells: [
                  <span key="name">
                    {project.name}
                    {isDesk && (
                      <>
                        {"　"}
                        <a href={`${base}/desk/projects/${project.id}`}>直す</a>
                      </>
                    )}
                    <br />
                    <span className="quiet">{project.description}</span>
                  </span>,
                  <span key="origin">
                    {project.proposals.length === 0 && "サイトに載せていない提案"}
                    {project.proposals.map((proposal) => (
                      <a key={proposal.key} href={`${base}/proposals/${proposal.key}`}>
                        第{proposal.number}号「{proposal.title}」
                      </a>
                    ))}
                  </span>,
                  project.office,
                  yen(project.budget),
                  project.spent === null ? "―" : yen(project.spent),
                  projectWords[project.state],
                ],
              }))}
            />
            <p className="no-print">
              <a href={`${base}/projects.csv?year=${fiscalYear}`}>この年度の事業を CSV で受け取る</a>
            </p>
          </>
        )}
      </Section>
    </Page>
  );
}
