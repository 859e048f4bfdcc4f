import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerReportOpinion } from "#app/domain/term-reports/answer-report-opinion.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { AnswerOpinionInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { found } from "#app/shared/errors.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, reportOpinionRef, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const opinion = found(parts.opinions.find(({ id }) => id === reportOpinionRef(params).opinion));
  return { ward, ordinal, opinion, isHandedOver: handedOverOn !== null };
});

export const action = formAction(AnswerOpinionInput, async ({ viewer, params, input }) => {
  await answerReportOpinion(viewer, reportOpinionRef(params), input);
  return redirect(`${deskReportPath(params)}?done=saved#opinions`);
});

export const meta = titled("意見の扱いを書く");

export default function ReportOpinion() {
  const { ward, ordinal, opinion, isHandedOver } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ answer: string }>({ answer: opinion.answer });
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title="意見の扱いを書く"
      form={form}
      button="保存する"
      isBlocked={isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
      intro={<Words>{`${opinion.by}: ${opinion.text}`}</Words>}
    >
      <TextArea field={fields.answer} label="意見の扱い" rows={4} hint="委員が報告書（案）のページで読みます。" />
    </FormPage>
  );
}
