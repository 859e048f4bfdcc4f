import { redirect } from "@remix-run/node";
import { noteChanges } from "#app/domain/sessions/note-changes.server.ts";
import { NoteChangesInput } from "#app/domain/sessions/sessions.schema.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const action = buttonAction(
  NoteChangesInput,
  () => "/me",
  async ({ viewer, params, input }) => {
    await noteChanges(viewer, sessionRef(params), input);
    return redirect("/me?done=changes-noted");
  },
);
