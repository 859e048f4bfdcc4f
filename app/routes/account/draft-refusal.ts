import { redirect } from "@remix-run/node";
import { z } from "zod";
import { declineInvitation } from "#app/domain/drafting/decline-invitation.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { invitationRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  () => "/me/drafts",
  async ({ viewer, params }) => {
    await declineInvitation(viewer, invitationRef(params));
    return redirect("/me/drafts?done=draft-declined");
  },
);
