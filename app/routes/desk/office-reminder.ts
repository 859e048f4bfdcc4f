import { redirect } from "@remix-run/node";
import { z } from "zod";
import { remindOffice } from "#app/domain/proposals/remind-office.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), deskProposalPath, async ({ viewer, params }) => {
  await remindOffice(viewer, proposalRef(params));
  return redirect(`${deskProposalPath(params)}?done=office-reminded`);
});
