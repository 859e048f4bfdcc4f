import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ErratumInput } from "#app/domain/errata/errata.schema.ts";
import { type ErratumFieldNames, ErratumFields } from "#app/domain/errata/erratum-fields.tsx";
import { correctReport } from "#app/domain/term-reports/correct-report.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, title, handedOverOn } = await deskReport(viewer, termRef(params));
  return { path: `/wards/${ward.slug}/council/terms/${ordinal}/report`, title, isHandedOver: handedOverOn !== null };
});

export const action = formAction(ErratumInput, async ({ viewer, params, input }) => {
  await correctReport(viewer, termRef(params), input);
  return redirect(`/wards/${params.ward}/council/terms/${params.term}/report?done=erratum-listed#errata`);
});

export const meta = titled("報告書を訂正する");

export default function ReportCorrection() {
  const { path, title, isHandedOver } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<ErratumFieldNames, string>>();
  return (
    <FormPage
      title="報告書を訂正する"
      form={form}
      button="正誤表に載せる"
      isBlocked={!isHandedOver}
      back={{ href: path, label: "やめる" }}
      crumbs={[{ label: title, href: path }]}
      intro={
        isHandedOver ? (
          <p>提出した報告書は変わりません。どこが誤りで、正しくは何かを、報告書のページの正誤表に載せます。</p>
        ) : (
          <p>提出した報告書はまだありません。提出の前は、本文を直してください。</p>
        )
      }
    >
      <ErratumFields fields={fields} />
    </FormPage>
  );
}
