import { redirect } from "@remix-run/node";
import { ResponseDraftInput } from "#app/domain/responses/responses.schema.ts";
import { saveResponseDraft } from "#app/domain/responses/save-draft.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export { default, loader, meta } from "./response.tsx";

export const action = formAction(ResponseDraftInput, async ({ viewer, params, input }) => {
  await saveResponseDraft(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}/response?done=saved`);
});
