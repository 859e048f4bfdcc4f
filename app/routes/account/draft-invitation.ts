import { redirect } from "@remix-run/node";
import { z } from "zod";
import { acceptInvitation } from "#app/domain/drafting/accept-invitation.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { invitationRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  () => "/me/drafts",
  async ({ viewer, params }) => {
    const { draft } = await acceptInvitation(viewer, invitationRef(params));
    return redirect(`/me/drafts/${draft}?done=joined`);
  },
);
