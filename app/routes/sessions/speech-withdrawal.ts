import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { sessionPath, speechRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawRequest(viewer, speechRef(params));
  return redirect(`${sessionPath(params)}/room?done=unasked`);
});
