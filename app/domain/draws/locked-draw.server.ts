import type { Tx } from "../../db/client.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { Stratum } from "./draw.rules.ts";

export type DrawRef = { ward: string; draw: string };

/** A draw not held yet, locked, for the ward's secretariat. */
export async function lockOpenDraw(tx: Tx, viewer: Viewer, ref: DrawRef) {
  const ward = await wardBySlug(ref.ward, tx);
  await tx.$queryRaw`SELECT id FROM "Draw" WHERE id = ${ref.draw}::uuid FOR UPDATE`;
  const draw = found(await tx.draw.findFirst({ where: { id: ref.draw, wardId: ward.id } }));
  allow(isSecretariat(viewer, ward.id));
  if (draw.sessionId) refuse("傍聴の席のくじは、会議の「傍聴の申込み」から引きます。");
  if (draw.drawnAt) refuse("このくじは引き終わっています。");
  return { ward, draw, strata: draw.strata as Stratum[] };
}
