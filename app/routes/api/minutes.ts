import { readableMinutes } from "#app/domain/reports/minutes-page.server.ts";
import { isoInTokyo } from "#app/shared/dates.ts";
import { openData } from "#app/web/open-data.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = openData(async ({ viewer, params, url }) => {
  const { content, version, errata } = await readableMinutes(
    viewer,
    sessionRef(params),
    url.searchParams.get("version"),
  );
  return {
    version: version.number,
    publishedAt: isoInTokyo(version.publishedAt),
    sha256: version.sha256,
    content,
    errata,
    license: "CC-BY-4.0",
  };
});
