import { redirect } from "@remix-run/node";
import { endRecess } from "#app/domain/sessions/end-recess.server.ts";
import { RecessInput } from "#app/domain/sessions/sessions.schema.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  RecessInput,
  (params) => `${deskSessionPath(params)}/run`,
  async ({ viewer, params, input }) => {
    await endRecess(viewer, sessionRef(params), input);
    return redirect(`${deskSessionPath(params)}/run?done=resumed`);
  },
);
