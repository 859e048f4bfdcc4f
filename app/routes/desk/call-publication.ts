import { redirect } from "@remix-run/node";
import { z } from "zod";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { callRef, deskPath } from "#app/web/refs.ts";

export const action = buttonAction(
  z.object({}),
  (params) => `${deskPath(params)}/calls/${params.call}`,
  async ({ viewer, params }) => {
    await publishCall(viewer, callRef(params));
    return redirect(`${deskPath(params)}/calls/${params.call}?done=published`);
  },
);
