import { minutesFile } from "#app/domain/documents/minutes-files.server.ts";
import { download } from "#app/web/download.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params, url }) =>
  download(await minutesFile(viewer, sessionRef(params), params.file ?? "", url.searchParams.get("version"))),
);
