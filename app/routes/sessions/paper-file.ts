import { paperFile } from "#app/domain/reports/paper-page.server.ts";
import { fileResponse } from "#app/web/file-response.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(async ({ viewer, params, request }) =>
  fileResponse(await paperFile(viewer, params.ward ?? "", params.version ?? ""), request),
);
