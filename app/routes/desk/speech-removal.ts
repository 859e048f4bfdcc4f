import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, speechRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawRequest(viewer, speechRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
