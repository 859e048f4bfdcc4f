import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawApplication } from "#app/domain/calls/withdraw-application.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { applicationRef, callPath } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await withdrawApplication(viewer, applicationRef(params));
  return redirect(`${callPath(params)}/applications/${params.application}?done=application-withdrawn`);
});
