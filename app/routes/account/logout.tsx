import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sessions } from "#app/domain/accounts/login-sessions.server.ts";
import { draftCookie, keptCookie } from "#app/web/cookies.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(() => redirect("/"));

export async function action({ context }: ActionFunctionArgs) {
  const { sessionId } = await context.viewer();
  if (sessionId) context.setCookie((await sessions().endSession(sessionId)).cookie);
  // The next person at this browser finds nothing of what was written here.
  for (const cookie of [draftCookie, keptCookie]) context.setCookie(await cookie.serialize("", { maxAge: 0 }));
  return redirect("/?done=signed-out");
}
