import { proposalPhoto } from "#app/domain/reports/proposal-photos.server.ts";
import { fileResponse } from "#app/web/file-response.server.ts";
import { file } from "#app/web/handlers.server.ts";
import { photoRef } from "#app/web/refs.ts";

export const loader = file(async ({ viewer, params, request }) =>
  fileResponse(await proposalPhoto(viewer, photoRef(params)), request),
);
