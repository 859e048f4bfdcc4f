import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chapterForm } from "#app/domain/term-reports/draft-page.server.ts";
import { WriteChapterInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { writeChapter } from "#app/domain/term-reports/write-chapter.server.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { chapterRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => chapterForm(viewer, chapterRef(params)));

export const action = formAction(WriteChapterInput, async ({ viewer, params, input }) => {
  await writeChapter(viewer, chapterRef(params), input);
  return redirect(`/wards/${params.ward}/council/terms/${params.term}/report/draft?done=saved`);
});

export const meta = titled("報告書の章を書く");

export default function ReportChapter() {
  const data = useLoaderData<typeof loader>();
  const { form, fields } = useActForm<Record<"title" | "words", string>>({ title: data.title, words: data.words });
  const back = `/wards/${data.ward.slug}/council/terms/${data.ordinal}/report/draft`;
  return (
    <FormPage
      title="報告書の章を書く"
      form={form}
      button="保存する"
      isBlocked={data.isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: "報告書（案）", href: back }]}
      intro={
        data.isHandedOver ? (
          <p>この期の報告書は提出しています。</p>
        ) : (
          <p>{data.by ? `${data.by}の委員と事務局が書けます。` : "事務局が書きます。"}</p>
        )
      }
    >
      <RevisionField revision={data.revision} />
      <TextField field={fields.title} label="章の題名" />
      <TextArea
        field={fields.words}
        label="章の本文"
        rows={16}
        isOptional
        limit={20_000}
        hint="「## 」で始めた行は見出し、「- 」で始めた行は箇条書きになります。"
      />
    </FormPage>
  );
}
