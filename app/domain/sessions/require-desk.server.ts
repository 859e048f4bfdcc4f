import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type SessionRef, whereSession } from "./scope.server.ts";

/** Asked before anything costly is done with what was sent; the act asks again on the locked row. */
export async function requireDesk(viewer: Viewer, ref: SessionRef): Promise<void> {
  const session = found(
    await db.councilSession.findFirst({ where: whereSession(viewer, ref), select: { wardId: true } }),
  );
  allow(isSecretariat(viewer, session.wardId));
}
