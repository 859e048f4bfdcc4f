import { redirect } from "@remix-run/node";
import { z } from "zod";
import { confirmBallots } from "#app/domain/ballots/confirm-ballots.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await confirmBallots(viewer, voteRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
