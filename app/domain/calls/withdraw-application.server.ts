import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type ApplicationRef, lockApplication } from "./locked-call.server.ts";

/** Takes an application back, until the result is told. */
export function withdrawApplication(viewer: Viewer, ref: ApplicationRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { call, application } = await lockApplication(tx, viewer, ref);
    if (call.toldAt) refuse("選考の結果をお知らせしています。辞退するときは、事務局へ御連絡ください。");
    if (application.withdrawnAt) refuse("この応募は、すでに取り下げられています。");
    await tx.callApplication.update({
      where: { id: application.id },
      data: { withdrawnAt: viewer.now, selection: null },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "application.withdrawn",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id },
    });
  });
}
