import { draftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { readDraft } from "#app/domain/proposals/drafts.server.ts";
import { found } from "#app/shared/errors.ts";
import { readDraftSecret } from "#app/web/cookies.server.ts";
import { fileResponse } from "#app/web/file-response.server.ts";
import { file } from "#app/web/handlers.server.ts";

/** A photo not sent yet, for the browser that chose it. */
export const loader = file(async ({ viewer, params, request }) => {
  const { id } = await readDraft(viewer, params.ward ?? "", await readDraftSecret(request));
  const photos = await draftPhotos(id);
  const photo = found(photos.find(({ position }) => String(position) === params.position));
  return fileResponse({ ...photo.file, name: photo.name, isPublic: false }, request);
});
