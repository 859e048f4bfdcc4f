import { redirect } from "@remix-run/node";
import { z } from "zod";
import { postLetter } from "#app/domain/proposals/post-letter.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

const standsOn = (params: Record<string, string>) => `${deskProposalPath(params)}/letter`;

export const action = buttonAction(z.object({}), standsOn, async ({ viewer, params }) => {
  await postLetter(viewer, proposalRef(params));
  return redirect(`${deskProposalPath(params)}?done=letter-posted`);
});
