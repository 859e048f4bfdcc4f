import type { AppLoadContext } from "@remix-run/node";
import { rememberBrowser } from "../domain/accounts/known-browsers.server.ts";
import { sessions } from "../domain/accounts/login-sessions.server.ts";
import { accountIsStaff } from "../domain/accounts/ways-to-sign-in.server.ts";
import type { Viewer } from "../shared/viewer.ts";
import { withBrowser } from "./browser.server.ts";

/** A new login for this browser; one it had before ends. The browser is known from then on. Only a password counts as a confirmation of who it is. */
export async function signInAs(
  context: AppLoadContext,
  request: Request,
  viewer: Viewer,
  accountId: string,
  by: "password" | "code",
): Promise<void> {
  if (viewer.sessionId) await sessions().endSession(viewer.sessionId);
  const isStaff = await accountIsStaff(accountId, viewer.now);
  const { cookie } = await sessions().startSession(accountId, {
    device: context.device,
    isStaff,
    now: viewer.now,
    isConfirmed: by === "password",
  });
  context.setCookie(cookie);
  await rememberBrowser(await withBrowser(context, viewer, request.headers.get("Cookie")), accountId);
}
