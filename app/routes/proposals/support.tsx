import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const loader = page(({ params }) => redirect(proposalPath(params)));

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await supportProposal(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}?done=supported`);
});
