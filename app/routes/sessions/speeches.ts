import { redirect } from "@remix-run/node";
import { z } from "zod";
import { askToSpeak } from "#app/domain/speeches/ask-to-speak.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { sessionPath, sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${sessionPath(params)}/room`,
  async ({ viewer, params }) => {
    await askToSpeak(viewer, sessionRef(params), {});
    return redirect(`${sessionPath(params)}/room?done=asked`);
  },
);
