import type { Tx } from "../../db/client.server.ts";
import type { CallApplication, OpenCall } from "../../db/generated/client.ts";
import { found, Problem } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";

export type CallRef = { ward: string; call: string };
export type ApplicationRef = CallRef & { application: string };

/** A call of the ward, locked; one not yet published exists for the desk alone. */
export async function lockCall(tx: Tx, viewer: Viewer, ref: CallRef): Promise<OpenCall> {
  const rows = isId(ref.call)
    ? await tx.$queryRaw<OpenCall[]>`
        SELECT c.* FROM "OpenCall" c JOIN "Ward" w ON w.id = c."wardId"
        WHERE w.slug = ${ref.ward} AND c.id = ${ref.call}::uuid FOR UPDATE OF c`
    : [];
  const call = found(rows[0]);
  if (!call.publishedAt && !isSecretariat(viewer, call.wardId)) throw new Problem("not-found");
  return call;
}

export async function lockApplication(
  tx: Tx,
  viewer: Viewer,
  ref: ApplicationRef,
): Promise<{ call: OpenCall; application: CallApplication }> {
  const call = await lockCall(tx, viewer, ref);
  const application = found(
    isId(ref.application)
      ? await tx.callApplication.findFirst({ where: { id: ref.application, callId: call.id } })
      : null,
  );
  return { call, application };
}
