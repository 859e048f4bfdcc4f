import { installation } from "#app/domain/wards/installation.server.ts";
import { publicOrigin } from "#app/platform/env.server.ts";
import { file } from "#app/web/handlers.server.ts";

export const loader = file(async () => {
  const { isDemo } = await installation();
  const rules = isDemo
    ? "Disallow: /"
    : "Disallow: /me\nDisallow: /login\nDisallow: /admin\nDisallow: /kept\nDisallow: /wards/*/desk";
  return new Response(`User-agent: *\n${rules}\nSitemap: ${publicOrigin()}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
});
