import { redirect } from "@remix-run/node";
import { CastingInput } from "#app/domain/ballots/ballots.schema.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = buttonAction(
  CastingInput,
  (params) => `${deskSessionPath(params)}/votes/${params.vote}`,
  async ({ viewer, params, input }) => {
    await giveCastingVote(viewer, voteRef(params), input);
    return redirect(`${deskSessionPath(params)}/votes/${params.vote}?done=settled`);
  },
);
