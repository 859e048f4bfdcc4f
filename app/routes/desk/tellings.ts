import { redirect } from "@remix-run/node";
import { noteTold } from "#app/domain/sessions/note-told.server.ts";
import { ToldInput } from "#app/domain/sessions/sessions.schema.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { deskSessionPath, sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  ToldInput,
  (params) => deskSessionPath(params),
  async ({ viewer, params, input }) => {
    await noteTold(viewer, sessionRef(params), input);
    return redirect(`${deskSessionPath(params)}?done=told`);
  },
);
