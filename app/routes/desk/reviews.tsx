import { useLoaderData } from "@remix-run/react";
import { appealSubjectWords } from "#app/domain/appeals/appeals.rules.ts";
import { postingRuleWords } from "#app/domain/comments/comments.schema.ts";
import { EarlierWords, SaidBefore } from "#app/domain/comments/said-before.tsx";
import { reviewQueue } from "#app/domain/desk/review-queue.server.ts";
import { InstantDay, ShortDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer, params }) => reviewQueue(viewer, params.ward ?? ""));

export const meta = titled("通報と見直しの申出");

export default function Reviews() {
  const { ward, reported, appeals } = useLoaderData<typeof loader>();
  const base = `/wards/${ward.slug}/desk`;
  return (
    <Page
      title="通報と見直しの申出"
      shape="wide"
      crumbs={[{ label: "きょうの仕事", href: base }]}
      lead={
        <>
          見えなくした意見と元に戻した意見の件数は、<a href={`/wards/${ward.slug}/moderation`}>意見の扱い</a>
          のページでだれでも見られます。
        </>
      }
    >
      <Section title={`見直しの申出（${appeals.length}件）`}>
        {appeals.length === 0 ? (
          <Empty>答えていない申出はありません。</Empty>
        ) : (
          <Table
            caption="期限の早い順"
            heads={["期限", "提案", "見直す内容", "次の操作"]}
            rows={appeals.map((appeal) => ({
              key: appeal.id,
              cells: [
                <ShortDay key="due" day={appeal.dueOn} />,
                `第${appeal.number}号「${appeal.title}」`,
                appealSubjectWords[appeal.subject],
                <a key="act" href={`${base}/appeals/${appeal.id}`}>
                  {appeal.isOthers ? "見直して答える" : "内容を見る（ほかの職員が答えます）"}
                </a>,
              ],
            }))}
          />
        )}
      </Section>
      <Section title={`通報された意見（${reported.length}件）`}>
        {reported.length === 0 ? (
          <Empty>確かめていない通報はありません。</Empty>
        ) : (
          <ul className="list">
            {reported.map((comment) => (
              <li key={comment.id}>
                <p>
                  <a href={`${base}/proposals/${comment.key}`}>{`第${comment.number}号「${comment.title}」`}</a>
                </p>
                <SaidBefore said={comment.answers} />
                <p>
                  <strong>{comment.displayName}</strong>さん
                </p>
                <Words>{comment.text}</Words>
                <EarlierWords earlier={comment.earlier} />
                <p className="quiet">通報の理由</p>
                <ul>
                  {comment.reports.map((report) => (
                    <li key={report.id}>
                      <InstantDay at={report.reportedAt} />
                      {"　"}
                      {postingRuleWords[report.rule]}
                      {report.note && `　${report.note}`}
                    </li>
                  ))}
                </ul>
                <p className="actions">
                  <a href={`${base}/proposals/${comment.key}/comments/${comment.id}/hiding`}>見えなくする</a>
                  <a href={`${base}/proposals/${comment.key}/comments/${comment.id}/keeping`}>そのままにする</a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
