import { db } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";

/** The viewer's own account and logins. */
export async function mySettings(viewer: Viewer) {
  allow(isSignedIn(viewer));
  const account = found(
    await db.account.findFirst({
      where: { id: viewer.accountId ?? "" },
      include: {
        grants: {
          where: { role: "resident", endedAt: null },
          select: { ward: { select: { name: true, position: true } } },
        },
        loginSessions: {
          where: { endsAt: { gt: viewer.now }, expiresAt: { gt: viewer.now } },
          orderBy: { startedAt: "desc" },
        },
      },
    }),
  );
  const own = sha256(viewer.sessionId ?? "");
  return {
    displayName: account.displayName,
    email: account.email,
    wards: account.grants
      .flatMap(({ ward }) => (ward ? [ward] : []))
      .sort((a, b) => a.position - b.position)
      .map((ward) => ward.name),
    identity: { level: account.identityLevel, at: account.identityConfirmedAt },
    hasPassword: account.passwordHash !== null,
    sessions: account.loginSessions.map((s) => ({
      id: s.id.slice(0, 12),
      device: s.device,
      startedAt: s.startedAt,
      isThis: s.id === own,
    })),
  };
}
