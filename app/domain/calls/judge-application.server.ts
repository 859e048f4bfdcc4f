import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { callState } from "./calls.rules.ts";
import type { JudgeInput } from "./calls.schema.ts";
import { type ApplicationRef, lockApplication } from "./locked-call.server.ts";

/** Records what was decided of an application, and why; no more are chosen than were asked for. */
export function judgeApplication(
  viewer: Viewer,
  ref: ApplicationRef,
  input: z.infer<typeof JudgeInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { call, application } = await lockApplication(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    const state = callState(call, viewer.now);
    if (state === "told") refuse("選考の結果は、すでに知らせています。");
    if (state !== "judging") refuse("選考は、締切の後に記録してください。");
    if (application.withdrawnAt) refuse("この応募は取り下げられています。");
    if (input.selection === "chosen") {
      const chosen = await tx.callApplication.count({
        where: { callId: call.id, selection: "chosen", withdrawnAt: null, id: { not: application.id } },
      });
      if (chosen >= call.seats)
        refuse(`募集した人数は${call.seats}名です。ほかの人の結果を先に直すか、補欠にしてください。`, "selection");
    }
    await tx.callApplication.update({
      where: { id: application.id },
      data: { ...input, judgedAt: viewer.now, judgedById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "application.judged",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id, selection: input.selection },
    });
  });
}
