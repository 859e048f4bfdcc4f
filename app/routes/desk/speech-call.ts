import { redirect } from "@remix-run/node";
import { z } from "zod";
import { callSpeaker } from "#app/domain/speeches/call-speaker.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, speechRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await callSpeaker(viewer, speechRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
