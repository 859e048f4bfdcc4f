import { redirect } from "@remix-run/node";
import { z } from "zod";
import { endSpeech } from "#app/domain/speeches/end-speech.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, speechRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/run`,
  async ({ viewer, params }) => {
    await endSpeech(viewer, speechRef(params));
    return redirect(`${deskSessionPath(params)}/run?done=noted`);
  },
);
