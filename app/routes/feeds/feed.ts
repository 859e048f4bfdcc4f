import { wardFeed } from "#app/domain/opendata/feed.server.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(
  async ({ viewer, params }) =>
    new Response(await wardFeed(params.ward ?? "", viewer.now), {
      headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
    }),
);
