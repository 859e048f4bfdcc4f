import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removeRecommendation } from "#app/domain/term-reports/remove-recommendation.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { found } from "#app/shared/errors.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, recommendationRef, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const { recommendation } = recommendationRef(params);
  const { title, words } = found(parts.recommendations.find(({ id }) => id === recommendation));
  return { ward, ordinal, title, words, isHandedOver: handedOverOn !== null };
});

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await removeRecommendation(viewer, recommendationRef(params));
  return redirect(`${deskReportPath(params)}?done=recommendation-removed#recommendations`);
});

export const meta = titled("提言を除く");

export default function RecommendationRemoval() {
  const { ward, ordinal, title, words, isHandedOver } = useLoaderData<typeof loader>();
  const { form } = useActForm<Record<string, string>>();
  const back = `/wards/${ward.slug}/desk/terms/${ordinal}/report`;
  return (
    <FormPage
      title="提言を除く"
      form={form}
      button="この提言を除く"
      isDanger
      isBlocked={isHandedOver}
      back={{ href: back, label: "やめる" }}
      crumbs={[{ label: `第${ordinal}期の報告書`, href: back }]}
      intro={
        <>
          <p>書いたものも、なくなります。元には戻せません。</p>
          <h2>{title}</h2>
          <Words>{words}</Words>
        </>
      }
    />
  );
}
