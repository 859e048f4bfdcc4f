import { activityCsv } from "#app/domain/reports/activity-csv.server.ts";
import { file } from "#app/web/handlers.server.ts";

export const loader = file(async ({ viewer, params, url }) => {
  const { name, text } = await activityCsv(viewer, params.ward ?? "", url.searchParams.get("year"));
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
