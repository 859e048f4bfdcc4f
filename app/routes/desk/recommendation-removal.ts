import { redirect } from "@remix-run/node";
import { z } from "zod";
import { removeRecommendation } from "#app/domain/term-reports/remove-recommendation.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskReportPath, recommendationRef } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), deskReportPath, async ({ viewer, params }) => {
  await removeRecommendation(viewer, recommendationRef(params));
  return redirect(`${deskReportPath(params)}?done=saved#recommendations`);
});
