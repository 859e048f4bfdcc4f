import type { z } from "zod";
import { dayFromColumn, dayOf, dayToColumn, longDay } from "../../shared/dates.ts";
import { Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { chairOf } from "./chair-of.server.ts";
import { composeMinutes, draftHash } from "./compose-minutes.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { ApproveMinutesInput } from "./minutes.schema.ts";

/** The chair approves on this screen, or the secretariat records who approved and when. */
export function approveMinutes(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof ApproveMinutesInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    requireState(session, "closed");
    const chair = await chairOf(tx, session);
    const isChair = chair !== null && viewer.memberIds.includes(chair.id);
    if (!isChair && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
    if (minutes.approvedAt) refuse("会議録は承認されています。");
    if (!minutes.confirmRequestedAt) refuse("委員にまだ確認を頼んでいません。先に確認を頼んでください。");
    const waiting = await tx.correctionRequest.count({
      where: { minutesId: minutes.id, acceptedAt: null, declinedAt: null },
    });
    if (waiting > 0) refuse(`対応が決まっていない訂正の申出が${waiting}件あります。先に対応を決めてください。`);
    const lastDay = minutes.confirmBy ? dayFromColumn(minutes.confirmBy) : null;
    if (lastDay && dayOf(viewer.now) <= lastDay && !input.earlyReason) {
      refuse(`委員の確認の期限は${longDay(lastDay)}です。その前に承認する理由を入力してください。`, "earlyReason");
    }
    const approvedHash = draftHash(await composeMinutes(tx, session));
    if (input.seen && input.seen !== approvedHash) {
      refuse("読んでいる間に内容が変わりました。今の内容を確かめて、もう一度承認してください。");
    }
    if (!isChair && !input.approvedByName) refuse("承認した人の氏名を入力してください。", "approvedByName");
    if (!isChair && !input.approvedOn) refuse("承認の日を入力してください。", "approvedOn");
    if (input.approvedOn && input.approvedOn > dayOf(viewer.now)) {
      refuse("承認の日は、きょう以前の日にしてください。", "approvedOn");
    }
    const means = isChair ? "on_screen" : "recorded";
    await tx.minutes.update({
      where: { id: minutes.id },
      data: {
        approvedAt: viewer.now,
        approvedOn: dayToColumn(isChair ? dayOf(viewer.now) : (input.approvedOn ?? dayOf(viewer.now))),
        approvedByName: isChair ? chair.name : (input.approvedByName ?? ""),
        approvalMeans: means,
        approvedHash,
        ...(input.earlyReason ? { note: `確認の期限の前に承認: ${input.earlyReason}` } : {}),
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.approved",
      subjectId: minutes.id,
      wardId: session.wardId,
      details: { means },
    });
  });
}
