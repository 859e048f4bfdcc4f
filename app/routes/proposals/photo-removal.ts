import { redirect } from "@remix-run/node";
import { z } from "zod";
import { removePhoto } from "#app/domain/proposals/remove-photo.server.ts";
import { holds } from "#app/shared/viewer.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, photoRef, proposalPath } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), proposalPath, async ({ viewer, params }) => {
  await removePhoto(viewer, photoRef(params));
  const isStaff = holds(viewer, "secretariat") || holds(viewer, "manager");
  return redirect(`${isStaff ? deskProposalPath(params) : proposalPath(params)}?done=photo-removed`);
});
