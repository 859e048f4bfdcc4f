import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftReport } from "#app/domain/term-reports/draft-page.server.ts";
import { RecommendationList } from "#app/domain/term-reports/recommendation-list.tsx";
import { ReportOpinionInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { writeReportOpinion } from "#app/domain/term-reports/write-report-opinion.server.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Prose, Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => draftReport(viewer, termRef(params)));

export const action = formAction(ReportOpinionInput, async ({ viewer, params, input }) => {
  await writeReportOpinion(viewer, termRef(params), input);
  return redirect(`/wards/${params.ward}/council/terms/${params.term}/report/draft?done=opinion-sent#opinions`);
});

export const meta = titled("報告書（案）");

export default function ReportDraft() {
  const data = useLoaderData<typeof loader>();
  const { ward, ordinal, council, chapters, recommendations, opinions, commentsUntil } = data;
  const { form, fields } = useActForm<{ text: string }>();
  const base = `/wards/${ward.slug}/council/terms/${ordinal}`;
  return (
    <Page
      title={`${data.title}（案）`}
      crumbs={[
        { label: council, href: `/wards/${ward.slug}/council` },
        { label: `第${ordinal}期の報告`, href: base },
      ]}
      lead={
        data.isHandedOver ? "この報告書は提出しました。" : "委員と事務局だけが読めます。提出するまで公開されません。"
      }
    >
      <ErrorSummary form={form} />
      {data.isHandedOver && (
        <p>
          <a href={`${base}/report`}>提出した報告書を読む</a>
        </p>
      )}
      <Prose html={data.html} />
      {chapters.map((chapter) => (
        <Section key={chapter.id} title={chapter.title}>
          {chapter.isWritten ? <Prose html={chapter.html} /> : <p className="empty">まだ書かれていません。</p>}
          {chapter.mayWrite && (
            <p className="no-print">
              <a href={`${base}/report/chapters/${chapter.id}`}>この章を書く</a>
              {chapter.by && `（${chapter.by}の委員と事務局）`}
            </p>
          )}
        </Section>
      ))}
      <RecommendationList ward={ward.slug} all={recommendations} keyOf={({ id }) => id} />
      <Section title={`委員の意見（${opinions.length}件）`} id="opinions">
        {commentsUntil && (
          <p>
            受付の期限 <LongDay day={commentsUntil} />
          </p>
        )}
        {opinions.length > 0 && (
          <ul className="list">
            {opinions.map((opinion) => (
              <li key={opinion.id}>
                <p>
                  <strong>{opinion.by}</strong>　<InstantDay at={opinion.writtenAt} />
                </p>
                <Words>{opinion.text}</Words>
                {opinion.answer && <Words>{`扱い: ${opinion.answer}`}</Words>}
              </li>
            ))}
          </ul>
        )}
        {data.mayWrite && (
          <ActForm id={form.id} name="opinion">
            <TextArea field={fields.text} label="報告書（案）への意見" rows={5} limit={2000} />
            <p className="actions">
              <Button>意見を送る</Button>
            </p>
          </ActForm>
        )}
      </Section>
    </Page>
  );
}
