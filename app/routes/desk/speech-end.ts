import { redirect } from "@remix-run/node";
import { z } from "zod";
import { endSpeech } from "#app/domain/speeches/end-speech.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, speechRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await endSpeech(viewer, speechRef(params));
  return redirect(`${deskSessionPath(params)}/run?done=noted`);
});
