import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, speechRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskSessionPath(params)}/run`,
  async ({ viewer, params }) => {
    await withdrawRequest(viewer, speechRef(params));
    return redirect(`${deskSessionPath(params)}/run?done=noted`);
  },
);
