import { fiscalYearName } from "#app/shared/dates.ts";
import { LongDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { projectWords } from "../projects/projects.schema.ts";
import { axisWords, implementerWords } from "../responses/responses.schema.ts";
import type { doneAbout } from "./done-about.ts";

type Props = ReturnType<typeof doneAbout> & { ward: string; base: string };

/** What was done and is planned about a proposal: work with photos, money, plan, and who should do it. */
export function DoneAbout({ ward, base, plans, projects, assessment, activities }: Props) {
  return (
    <>
      {activities.length > 0 && (
        <Section title="活動の記録">
          {activities.map((activity) => (
            <article key={activity.id}>
              <h3>
                <LongDay day={activity.happenedOn} />　{activity.place}
              </h3>
              {activity.alt !== null && <Photo src={`${base}/photos/${activity.id}`} alt={activity.alt} />}
              <Words>{activity.text}</Words>
              {activity.participants !== null && <p>参加した人数 {activity.participants}人</p>}
            </article>
          ))}
        </Section>
      )}
      {projects.length > 0 && (
        <Section title="地域課題対応事業" aside={<a href={`/wards/${ward}/projects`}>区の事業の一覧</a>}>
          <Table
            caption="この提案から始まった事業"
            heads={["事業", "年度", "担当課", "予算額", "決算額", "状態"]}
            rows={projects.map((project) => ({
              key: project.id,
              cells: [
                project.name,
                fiscalYearName(project.fiscalYear),
                project.office,
                `${project.budget.toLocaleString("ja-JP")}円`,
                project.spent === null ? "―" : `${project.spent.toLocaleString("ja-JP")}円`,
                projectWords[project.state],
              ],
            }))}
          />
        </Section>
      )}
      {plans.length > 0 && (
        <Section title="市の計画との関係">
          <ul className="list">
            {plans.map((item) => (
              <li key={item.slug}>
                <a href={`/plans/${item.slug}`}>
                  {item.plan} {item.code}「{item.title}」
                </a>
                （{item.period}）
              </li>
            ))}
          </ul>
        </Section>
      )}
      {assessment && (
        <Section title="だれが行うのがよいか">
          <p>
            実施主体 <strong>{implementerWords[assessment.implementer]}</strong>
          </p>
          <Table
            caption="三つの見方による理由"
            heads={["見方", "理由"]}
            rows={(Object.keys(axisWords) as (keyof typeof axisWords)[]).map((axis) => ({
              key: axis,
              cells: [axisWords[axis], assessment[axis]],
            }))}
          />
        </Section>
      )}
    </>
  );
}
