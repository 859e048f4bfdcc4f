import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addChapter } from "#app/domain/term-reports/add-chapter.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { AddChapterInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, termRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskReport(viewer, termRef(params)));

export const action = formAction(AddChapterInput, async ({ viewer, params, input }) => {
  await addChapter(viewer, termRef(params), input);
  return redirect(`${deskReportPath(params)}?done=saved#chapters`);
});

export const meta = titled("章を加える");

export default function ChapterNew() {
  const { ward, ordinal, subcommittees } = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "subcommitteeId", string>>();
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title="章を加える"
      form={form}
      button="加える"
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
    >
      <TextField field={fields.title} label="章の題名" />
      <Select
        field={fields.subcommitteeId}
        label="書く部会"
        isOptional
        empty="事務局が書く"
        options={subcommittees.map(({ id, name }) => ({ value: id, label: name }))}
        hint="選んだ部会の委員も、この章を書けます。"
      />
    </FormPage>
  );
}
