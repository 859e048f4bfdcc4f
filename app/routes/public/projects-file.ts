import { projectList, projectYear } from "#app/domain/projects/project-list.server.ts";
import { projectWords } from "#app/domain/projects/projects.schema.ts";
import { installation } from "#app/domain/wards/installation.server.ts";
import { toCsv } from "#app/shared/csv.ts";
import { fiscalYearName } from "#app/shared/dates.ts";
import { file } from "#app/web/handlers.server.ts";

const heads = ["年度", "事業名", "事業の内容", "もとの提案", "担当課", "予算額（円）", "決算額（円）", "状態"];

export const loader = file(async ({ viewer, params, url }) => {
  const fiscalYear = projectYear(url.searchParams, viewer.now);
  const [{ ward, projects }, { isDemo }] = await Promise.all([
    projectList(viewer, params.ward ?? "", fiscalYear),
    installation(),
  ]);
  const demo = "実演用・実在の会議ではありません";
  const rows = projects.map((project) => [
    fiscalYearName(fiscalYear),
    project.name,
    project.description,
    project.proposals.map(({ key, title }) => `${key} ${title}`).join("、"),
    project.office,
    project.budget,
    project.spent,
    projectWords[project.state],
    ...(isDemo ? [demo] : []),
  ]);
  return new Response(toCsv([...heads, ...(isDemo ? [`備考（${demo}）`] : [])], rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="projects-${ward.slug}-${fiscalYear}.csv"`,
    },
  });
});
