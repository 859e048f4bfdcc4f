import { redirect } from "@remix-run/node";
import { z } from "zod";
import { declareResult } from "#app/domain/ballots/declare-result.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await declareResult(viewer, voteRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
