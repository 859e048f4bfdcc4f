import { confirmationFile } from "#app/domain/documents/minutes-files.server.ts";
import { download } from "#app/web/download.server.ts";
import { file } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = file(async ({ viewer, params }) => download(await confirmationFile(viewer, sessionRef(params))));
