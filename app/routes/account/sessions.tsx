import { redirect } from "@remix-run/node";
import { z } from "zod";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { formAction, page } from "#app/web/handlers.server.ts";

export const loader = page(() => redirect("/me/settings"));

export const action = formAction(z.object({}), async ({ viewer }) => {
  await endSessions(viewer);
  return redirect("/me/settings?done=sessions-ended");
});
