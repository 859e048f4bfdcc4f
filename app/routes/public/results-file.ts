import { handlingQuery } from "#app/domain/reports/handlings.ts";
import { handlingsCsv } from "#app/domain/reports/handlings-csv.server.ts";
import { wardBySlug } from "#app/domain/wards/scope.server.ts";
import { dayOf, fiscalYearOf } from "#app/shared/dates.ts";
import { file } from "#app/web/handlers.server.ts";

export const loader = file(async ({ viewer, params, url }) => {
  const { slug } = await wardBySlug(params.ward ?? "");
  const query = handlingQuery(url.searchParams, fiscalYearOf(dayOf(viewer.now)));
  const parts = handlingsCsv(viewer, slug, query);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="results-${slug}-${query.fiscalYear}.csv"`,
    },
  });
});
