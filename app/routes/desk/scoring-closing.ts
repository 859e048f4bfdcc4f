import { redirect } from "@remix-run/node";
import { z } from "zod";
import { closeScoring } from "#app/domain/scorings/close-scoring.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, itemRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await closeScoring(viewer, itemRef(params));
  return redirect(`${deskSessionPath(params)}/items/${params.item}/scoring?done=saved`);
});
