import { redirect } from "@remix-run/node";
import { z } from "zod";
import { noteChanges } from "#app/domain/sessions/note-changes.server.ts";
import { formAction } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const action = formAction(z.object({}), async ({ viewer, params }) => {
  await noteChanges(viewer, sessionRef(params));
  return redirect("/me?done=changes-noted");
});
