import type { AppLoadContext } from "@remix-run/node";
import { accountIsStaff } from "../domain/accounts/account-is-staff.server.ts";
import { sessions } from "../domain/accounts/login-sessions.server.ts";
import type { Viewer } from "../shared/viewer.ts";

/** A new login for this browser; one it had before ends. */
export async function signInAs(context: AppLoadContext, viewer: Viewer, accountId: string): Promise<void> {
  if (viewer.sessionId) await sessions().endSession(viewer.sessionId);
  const isStaff = await accountIsStaff(accountId, viewer.now);
  const { cookie } = await sessions().startSession(accountId, { device: context.device, isStaff, now: viewer.now });
  context.setCookie(cookie);
}
