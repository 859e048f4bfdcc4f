import type { z } from "zod";
import { type Day, dayOf, dayToColumn, longDay } from "../../shared/dates.ts";
import { Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type ConfirmationFlow, flowOf } from "../councils/confirmation-flows.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { chairOf } from "./chair-of.server.ts";
import { approvedAs, type ConfirmationFacts, type LaterItem, unconfirmed } from "./confirmation.rules.ts";
import { confirmationFacts } from "./confirmation-facts.server.ts";
import { draftState } from "./draft-state.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { ApproveMinutesInput } from "./minutes.schema.ts";

type Input = z.infer<typeof ApproveMinutesInput>;
type Approval = {
  by: string;
  on: Day;
  itemId: string | null;
  means: "on_screen" | "recorded" | "confirmed" | "otherwise";
};

/**
 * 承認, as the body's rules have it: by the chair on this screen, by whoever was named, by a later sitting, or
 * entered by the secretariat with who approved and when. Otherwise than by the rules only with a reason.
 */
export function approveMinutes(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    requireState(session, "closed");
    const flow = flowOf(readRules(session.rules));
    const chair = flow.byChair ? await chairOf(tx, session) : null;
    const isChair = chair !== null && viewer.memberIds.includes(chair.id);
    if (!isChair && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
    if (minutes.approvedAt) refuse("会議録は承認されています。");
    if (flow.hasWindow && !minutes.confirmRequestedAt)
      refuse("委員にまだ確認を頼んでいません。先に確認を頼んでください。");
    const { hash: approvedHash } = await draftState(tx, session);
    const facts = await confirmationFacts(tx, session, minutes, approvedHash);
    if (facts.waiting > 0)
      refuse(`対応が決まっていない訂正の申出が${facts.waiting}件あります。先に対応を決めてください。`);
    const today = dayOf(viewer.now);
    const isEarly = flow.hasWindow && facts.confirmBy !== null && today <= facts.confirmBy;
    if (isEarly && !input.earlyReason) {
      refuse(
        `委員の確認の期限は${longDay(facts.confirmBy ?? today)}です。その前に承認する理由を入力してください。`,
        "earlyReason",
      );
    }
    if (input.seen && input.seen !== approvedHash) {
      refuse("読んでいる間に内容が変わりました。今の内容を確かめて、もう一度承認してください。");
    }
    const item = itemMeant(flow, facts, input.itemId);
    const missing = unconfirmed(flow, facts, item);
    if (missing && !input.otherwiseReason) refuse(missing);
    const isOnlyChanged = missing !== null && !unconfirmed(flow, facts, item && { ...item, isChangedSince: false });
    const confirmed = missing && !isOnlyChanged ? null : approvedAs(flow, facts, item);
    const approval: Approval = isChair
      ? { by: chair.name, on: today, itemId: null, means: "on_screen" }
      : confirmed
        ? { ...confirmed, means: "confirmed" }
        : entered(input, { closedOn: dayOf(session.closedAt ?? session.startsAt), today }, missing !== null);
    const notes = [
      ...(isEarly ? [`確認の期限の前に承認: ${input.earlyReason}`] : []),
      ...(missing
        ? [`${isOnlyChanged ? "会議で承認された後に直した理由" : "きまりと異なる承認"}: ${input.otherwiseReason}`]
        : []),
    ];
    await tx.minutes.update({
      where: { id: minutes.id },
      data: {
        approvedAt: viewer.now,
        approvedOn: dayToColumn(approval.on),
        approvedByName: approval.by,
        approvalMeans: approval.means,
        acceptedByItemId: approval.itemId,
        approvedHash,
        ...(notes.length > 0 ? { note: notes.join("\n") } : {}),
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.approved",
      subjectId: minutes.id,
      wardId: session.wardId,
      details: { means: approval.means },
    });
  });
}

/** What a clerk writes down of an approval given elsewhere. */
function entered(
  { approvedByName, approvedOn }: Input,
  { closedOn, today }: { closedOn: Day; today: Day },
  isOtherwise: boolean,
): Approval {
  if (!approvedByName) refuse("承認した人の氏名を入力してください。", "approvedByName");
  if (!approvedOn) refuse("承認の日を入力してください。", "approvedOn");
  if (approvedOn > today) refuse("承認の日は、きょう以前の日にしてください。", "approvedOn");
  if (approvedOn < closedOn) refuse("承認の日は、会議の日以降にしてください。", "approvedOn");
  return { by: approvedByName, on: approvedOn, itemId: null, means: isOtherwise ? "otherwise" : "recorded" };
}

/** The item that accepted them: the only one there is, or the one chosen. */
function itemMeant(
  flow: ConfirmationFlow,
  { laterItems }: ConfirmationFacts,
  itemId: string | undefined,
): LaterItem | null {
  if (flow.sitting !== "accepts") return null;
  if (itemId !== undefined) {
    const chosen = laterItems.find(({ id }) => id === itemId);
    return chosen ?? refuse("承認した議題を選び直してください。", "itemId");
  }
  if (laterItems.length > 1) refuse("どの議題で承認されたかを選んでください。", "itemId");
  return laterItems[0] ?? null;
}
