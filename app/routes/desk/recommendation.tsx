import { redirect } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { RecommendationInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { writeRecommendation } from "#app/domain/term-reports/write-recommendation.server.ts";
import { found } from "#app/shared/errors.ts";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { RevisionField } from "#app/ui/stale-save.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, recommendationRef, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const { recommendation } = recommendationRef(params);
  const known = params.recommendation ? found(parts.recommendations.find(({ id }) => id === recommendation)) : null;
  return { ward, ordinal, known, isHandedOver: handedOverOn !== null };
});

export const action = formAction(RecommendationInput, async ({ viewer, params, input }) => {
  const ref = params.recommendation ? recommendationRef(params) : { ...termRef(params), recommendation: null };
  await writeRecommendation(viewer, ref, input);
  return redirect(`${deskReportPath(params)}?done=saved#recommendations`);
});

export const meta = titled("提言");

export default function Recommendation() {
  const { ward, ordinal, known, isHandedOver } = useLoaderData<typeof loader>();
  const { recommendation } = useParams();
  const { form, fields } = useActForm<Record<"title" | "words" | "sources", string>>({
    title: known?.title ?? null,
    words: known?.words ?? null,
    sources: known?.sources.map(({ key }) => key).join("、") ?? null,
  });
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title={recommendation ? "提言を直す" : "提言を加える"}
      form={form}
      button="保存する"
      isBlocked={isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
      intro={
        isHandedOver ? (
          <p>この期の報告書は提出しています。</p>
        ) : (
          <p>提出すると、1つの提案として掲載されます。区が1つの答えを出せる大きさに分けてください。</p>
        )
      }
    >
      {known && <RevisionField revision={known.revision} />}
      <TextField field={fields.title} label="提言の題名" />
      <TextArea field={fields.words} label="提言の内容" rows={8} limit={2000} />
      <TextField
        field={fields.sources}
        label="もとになった提案"
        isOptional
        hint="提案の番号を「12」か「令和8年度 第12号」の形で、読点で区切って入力してください。"
      />
    </FormPage>
  );
}
