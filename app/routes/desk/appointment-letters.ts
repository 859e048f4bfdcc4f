import { lettersOfTerm } from "#app/domain/documents/session-papers.server.ts";
import { download } from "#app/web/download.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params, url }) =>
  download(await lettersOfTerm(viewer, params.ward ?? "", url.searchParams.get("term"))),
);
