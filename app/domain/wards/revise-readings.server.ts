import { allow } from "../../shared/errors.ts";
import { readingsIn } from "../../shared/readings.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";

/** 用語・地名ふりがな辞書: what readers of minutes see above words. The minutes themselves stay as they are. */
export function reviseReadings(viewer: Viewer, wardSlug: string, { readings }: { readings: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    await tx.ward.update({ where: { id: ward.id }, data: { readings }, select: { id: true } });
    await record(tx, viewer, {
      action: "ward.readings-revised",
      subjectId: ward.id,
      wardId: ward.id,
      details: { words: readingsIn(readings).length },
    });
  });
}
