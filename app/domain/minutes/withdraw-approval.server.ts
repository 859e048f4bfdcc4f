import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";

/** 承認の取消し: an error seen before publication is mended in the draft, and approved anew. */
export function withdrawApproval(viewer: Viewer, ref: SessionRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (!minutes.approvedAt) refuse("会議録はまだ承認されていません。");
    const published = await tx.minutesVersion.count({ where: { minutesId: minutes.id } });
    if (published > 0) refuse("会議録は掲載されています。誤りは「訂正する」から直してください。");
    await tx.minutes.update({
      where: { id: minutes.id },
      data: {
        approvedAt: null,
        approvedOn: null,
        approvedByName: null,
        approvalMeans: null,
        approvedHash: null,
        acceptedByItemId: null,
        note: input.reason,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.approval-withdrawn",
      subjectId: minutes.id,
      wardId: session.wardId,
      details: {},
    });
  });
}
