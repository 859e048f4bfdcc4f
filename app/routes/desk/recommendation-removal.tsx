import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RemovalForm } from "#app/domain/term-reports/removal-form.tsx";
import { removeRecommendation } from "#app/domain/term-reports/remove-recommendation.server.ts";
import { deskReport } from "#app/domain/term-reports/report-page.server.ts";
import { RemovePartInput } from "#app/domain/term-reports/term-reports.schema.ts";
import { found } from "#app/shared/errors.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { deskReportPath, recommendationRef, termRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { ward, ordinal, parts, handedOverOn } = await deskReport(viewer, termRef(params));
  const { recommendation } = recommendationRef(params);
  const { title, words, revision } = found(parts.recommendations.find(({ id }) => id === recommendation));
  return { ward, ordinal, title, words, revision, isHandedOver: handedOverOn !== null };
});

export const action = formAction(RemovePartInput, async ({ viewer, params, input }) => {
  await removeRecommendation(viewer, recommendationRef(params), input);
  return redirect(`${deskReportPath(params)}?done=recommendation-removed#recommendations`);
});

export const meta = titled("提言を除く");

export default function RecommendationRemoval() {
  return <RemovalForm title="提言を除く" button="この提言を除く" part={useLoaderData<typeof loader>()} />;
}
