import { wardCalendar } from "#app/domain/opendata/calendar.server.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(
  async ({ params }) =>
    new Response(await wardCalendar(params.ward ?? ""), {
      headers: { "Content-Type": "text/calendar; charset=utf-8" },
    }),
);
