import { redirect } from "@remix-run/node";
import { postLetter } from "#app/domain/proposals/post-letter.server.ts";
import { PostLetterInput } from "#app/domain/proposals/proposals.schema.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskProposalPath, proposalRef } from "#app/web/refs.ts";

const standsOn = (params: Record<string, string>) => `${deskProposalPath(params)}/letter`;

export const action = buttonAction(PostLetterInput, standsOn, async ({ viewer, params, input }) => {
  await postLetter(viewer, proposalRef(params), input);
  return redirect(`${deskProposalPath(params)}?done=letter-posted`);
});
