import { sessionDocument } from "#app/domain/documents/session-papers.server.ts";
import { download } from "#app/web/download.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) =>
  download(await sessionDocument(viewer, sessionRef(params), params.document ?? "")),
);
