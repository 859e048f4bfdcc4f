import { redirect } from "@remix-run/node";
import { z } from "zod";
import { countWrittenVote } from "#app/domain/ballots/count-written-vote.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/votes/${params.vote}`,
  async ({ viewer, params }) => {
    await countWrittenVote(viewer, voteRef(params));
    return redirect(`${deskSessionPath(params)}/votes/${params.vote}?done=settled`);
  },
);
