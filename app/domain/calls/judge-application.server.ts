import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { callState } from "./calls.rules.ts";
import type { JudgeInput } from "./calls.schema.ts";
import { type ApplicationRef, lockApplication } from "./locked-call.server.ts";

/**
 * Records what was decided of an application, and why; no more are chosen than were asked for. After the
 * result was told one in reserve may still be moved up, or give up.
 */
export function judgeApplication(
  viewer: Viewer,
  ref: ApplicationRef,
  input: z.infer<typeof JudgeInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { call, application } = await lockApplication(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    const state = callState(call, viewer.now);
    const isMovedUp = state === "told" && application.selection === "reserve" && input.selection !== "reserve";
    if (state === "told" && !isMovedUp)
      refuse("選考の結果は、すでに知らせています。変えられるのは、補欠の人の繰上げと辞退だけです。");
    if (state !== "judging" && !isMovedUp) refuse("選考は、締切の後に記録してください。");
    if (application.withdrawnAt) refuse("この応募は取り下げられています。");
    if (input.selection === "chosen" && !isMovedUp) {
      const chosen = await tx.callApplication.count({
        where: { callId: call.id, selection: "chosen", withdrawnAt: null, id: { not: application.id } },
      });
      if (chosen >= call.seats)
        refuse(`募集した人数は${call.seats}名です。ほかの人の結果を先に直すか、補欠にしてください。`, "selection");
    }
    await tx.callApplication.update({
      where: { id: application.id },
      data: {
        ...input,
        judgedAt: viewer.now,
        judgedById: viewer.accountId,
        // Moved up, they are told anew: by mail at once, else by the desk.
        ...(isMovedUp && input.selection === "chosen" ? { toldAt: application.email ? viewer.now : null } : {}),
      },
      select: { id: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      isMovedUp && input.selection === "chosen" && application.email
        ? [{ kind: "call-result", wardId: call.wardId, subjectId: application.id, address: application.email }]
        : [],
    );
    await record(tx, viewer, {
      action: "application.judged",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id, selection: input.selection },
    });
  });
}
