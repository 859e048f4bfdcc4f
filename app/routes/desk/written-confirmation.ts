import { redirect } from "@remix-run/node";
import { ConfirmInput } from "#app/domain/ballots/ballots.schema.ts";
import { confirmBallots } from "#app/domain/ballots/confirm-ballots.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = buttonAction(
  ConfirmInput,
  (params) => `${deskSessionPath(params)}/votes/${params.vote}`,
  async ({ viewer, params, input }) => {
    await confirmBallots(viewer, voteRef(params), input);
    return redirect(`${deskSessionPath(params)}/votes/${params.vote}?done=noted`);
  },
);
