import { rosterFile } from "#app/domain/documents/roster-file.server.ts";
import { download } from "#app/web/download.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params, url }) =>
  download(await rosterFile(viewer, params.ward ?? "", url.searchParams.get("term"))),
);
