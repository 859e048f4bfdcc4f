import { sitemap } from "#app/domain/opendata/sitemap.server.ts";
import { file } from "#app/web/handlers.server.ts";

export const loader = file(
  async () => new Response(await sitemap(), { headers: { "Content-Type": "application/xml; charset=utf-8" } }),
);
