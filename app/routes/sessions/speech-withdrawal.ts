import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { sessionPath, speechRef } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${sessionPath(params)}/room`,
  async ({ viewer, params }) => {
    await withdrawRequest(viewer, speechRef(params));
    return redirect(`${sessionPath(params)}/room?done=unasked`);
  },
);
