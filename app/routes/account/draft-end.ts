import { redirect } from "@remix-run/node";
import { z } from "zod";
import { endInvitation } from "#app/domain/drafting/end-invitation.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { draftRef, invitationRef } from "#app/web/refs.ts";

const standsOn = (params: Record<string, string>) => `/me/drafts/${params.draft}`;

export const action = buttonAction(z.object({}), standsOn, async ({ viewer, params }) => {
  await endInvitation(viewer, { ...draftRef(params), ...invitationRef(params) });
  return redirect("/me/drafts?done=saved");
});
