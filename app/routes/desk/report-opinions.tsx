import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askReportOpinions } from "#app/domain/term-reports/ask-report-opinions.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { AskOpinionsInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskReport(viewer, termRef(params)));

export const action = formAction(AskOpinionsInput, async ({ viewer, params, input }) => {
  await askReportOpinions(viewer, termRef(params), input);
  return redirect(`${deskReportPath(params)}?done=opinions-asked#opinions`);
});

export const meta = titled("委員に意見を求める");

export default function ReportOpinions() {
  const { ward, ordinal, parts, isWritten, handedOverOn } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<{ commentsUntil: string }>({ commentsUntil: parts.commentsUntil });
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title="委員に意見を求める"
      form={form}
      button="委員に知らせる"
      isBlocked={!isWritten || handedOverOn !== null}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
      intro={<p>在任中の委員全員に、報告書（案）のページをメールで知らせます。意見は、委員と事務局が読めます。</p>}
    >
      <TextField field={fields.commentsUntil} label="意見を受け付ける期限" type="date" width="middle" />
    </FormPage>
  );
}
