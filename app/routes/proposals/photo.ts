import { progressPhoto } from "#app/domain/reports/progress-photo.server.ts";
import { idOrNone } from "#app/shared/ids.ts";
import { fileResponse } from "#app/web/file-response.server.ts";
import { file } from "#app/web/handlers.server.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = file(async ({ viewer, params, request }) =>
  fileResponse(await progressPhoto(viewer, { ...proposalRef(params), report: idOrNone(params.report) }), request),
);
