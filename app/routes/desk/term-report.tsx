import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportDraftParts } from "#app/domain/term-reports/report-draft-parts.tsx";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { WriteReportInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { writeReport } from "#app/domain/term-reports/write-report.server.ts";
import { LongDay } from "#app/ui/day.tsx";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskReport(viewer, termRef(params)));

export const action = formAction(WriteReportInput, async ({ viewer, params, input }) => {
  await writeReport(viewer, termRef(params), input);
  return redirect(`${deskReportPath(params)}?done=saved`);
});

export const meta = titled("期の報告書");

export default function TermReport() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ title: string; words: string }>({ title: data.title, words: data.words });
  const back = `/wards/${data.ward.slug}/desk/members?term=${data.ordinal}`;
  const here = `/wards/${data.ward.slug}/desk/terms/${data.ordinal}/report`;
  const shown = `/wards/${data.ward.slug}/council/terms/${data.ordinal}`;
  return (
    <FormPage
      title={`第${data.ordinal}期の報告書`}
      form={form}
      button="保存する"
      back={{ href: back, label: "委員名簿に戻る" }}
      crumbs={[{ label: "委員名簿", href: back }]}
      isBlocked={data.handedOverOn !== null}
      outro={data.isWritten && !data.handedOverOn && <ReportDraftParts here={here} shown={shown} parts={data.parts} />}
      intro={
        data.handedOverOn ? (
          <p>
            <LongDay day={data.handedOverOn} />
            に提出しました。<a href={`${shown}/report`}>提出した報告書を見る</a>
            {"　"}
            <a href={`${here}/correction`}>報告書を訂正する（正誤表）</a>
          </p>
        ) : (
          <>
            <p>
              会議と決定、取り上げた提案、引継ぎは、記録から自動で付きます（
              <a href={shown}>いまの記録を見る</a>）。提出するまで、書いたものは公開されません。
            </p>
            {data.isWritten ? (
              <p>
                <a href={`${shown}/report/draft`}>報告書（案）を読む</a>
                {"　"}
                <a href={`${here}/handover`}>報告書の提出を記録する</a>
              </p>
            ) : (
              <p>保存すると、部会ごとの章と、提言、委員への意見照会が使えるようになります。</p>
            )}
          </>
        )
      }
    >
      {data.revision !== null && <RevisionField revision={data.revision} />}
      <TextField field={fields.title} label="報告書の題名" />
      <TextArea
        field={fields.words}
        label="報告書の本文"
        rows={24}
        limit={20_000}
        hint="「## 」で始めた行は見出し、「- 」で始めた行は箇条書きになります。"
      />
    </FormPage>
  );
}
