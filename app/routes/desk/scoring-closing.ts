import { redirect } from "@remix-run/node";
import { z } from "zod";
import { closeScoring } from "#app/domain/scorings/close-scoring.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/items/${params.item}/scoring`,
  async ({ viewer, params }) => {
    await closeScoring(viewer, itemRef(params));
    return redirect(`${deskSessionPath(params)}/items/${params.item}/scoring?done=saved`);
  },
);
