import { redirect } from "@remix-run/node";
import { z } from "zod";
import { declareResult } from "#app/domain/ballots/declare-result.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, voteRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/run`,
  async ({ viewer, params }) => {
    await declareResult(viewer, voteRef(params));
    return redirect(`${deskSessionPath(params)}/run?done=noted`);
  },
);
