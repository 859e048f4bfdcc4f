import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { sessions } from "#app/domain/accounts/login-sessions.server.ts";
import { page } from "#app/web/handlers.server.ts";

export const loader = page(() => redirect("/"));

export async function action({ context }: ActionFunctionArgs) {
  const { sessionId } = await context.viewer();
  if (sessionId) context.setCookie((await sessions().endSession(sessionId)).cookie);
  return redirect("/?done=signed-out");
}
