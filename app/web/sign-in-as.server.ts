import type { AppLoadContext } from "@remix-run/node";
import { sessions } from "../domain/accounts/login-sessions.server.ts";
import { accountIsStaff } from "../domain/accounts/ways-to-sign-in.server.ts";
import type { Viewer } from "../shared/viewer.ts";

/** A new login for this browser; one it had before ends. Only a password counts as a confirmation of who it is. */
export async function signInAs(
  context: AppLoadContext,
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
}
