import { wardCalendar } from "#app/domain/opendata/calendar.server.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(
  async ({ params, url }) =>
    new Response(await wardCalendar(params.ward ?? "", url.searchParams.get("body")), {
      headers: { "Content-Type": "text/calendar; charset=utf-8" },
    }),
);
