import type { z } from "zod";
import { newNumber, numberHash, sealNumber } from "../../platform/numbers.server.ts";
import { type Day, dayFromColumn, instantAt, longDay } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { callState } from "./calls.rules.ts";
import type { ApplicationInput, PaperApplicationInput } from "./calls.schema.ts";
import { type CallRef, lockCall } from "./locked-call.server.ts";

/**
 * An application, without an account, to the last second of the last day; on paper it is entered by the desk,
 * until the result is told, with the day it came.
 * @returns its id, the address of its receipt, known to whoever applied alone
 */
export async function applyForSeat(
  viewer: Viewer,
  ref: CallRef,
  input: z.infer<typeof ApplicationInput> & Partial<z.infer<typeof PaperApplicationInput>>,
): Promise<{ id: string }> {
  if (!input.means) await limitTries(viewer, "write", viewer.accountId ?? "");
  return transact(viewer, async (tx) => {
    const call = await lockCall(tx, viewer, ref);
    const { means, receivedOn, ...content } = input;
    allow(means === undefined || isSecretariat(viewer, call.wardId));
    const state = callState(call, viewer.now);
    if (state === "draft") refuse("この募集は、まだ載せていません。");
    if (state === "coming") refuse(`募集は${longDay(dayFromColumn(call.startsOn))}からです。`);
    const isLate = means === undefined ? state !== "open" : state === "told";
    if (isLate) refuse(`この募集は${longDay(dayFromColumn(call.dueOn))}で締め切りました。`);
    if (means && !isInTime(call, receivedOn))
      refuse("受け取った日は、募集の期間の中の日を入力してください。", "receivedOn");
    const code = newNumber();
    const application = await tx.callApplication.create({
      data: {
        ...content,
        email: input.email ?? null,
        callId: call.id,
        number: (await tx.callApplication.count({ where: { callId: call.id } })) + 1,
        codeHash: numberHash(code),
        sealedCode: sealNumber(code),
        sortKey: kanaSortKey(input.kana),
        // What came on paper counts by the day it came, whenever it is entered.
        appliedAt: means && receivedOn ? instantAt(receivedOn, "12:00") : viewer.now,
        means: means ?? null,
        enteredById: means ? viewer.accountId : null,
      },
      select: { id: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      input.email
        ? [{ kind: "call-applied", wardId: call.wardId, subjectId: application.id, address: input.email }]
        : [],
    );
    await record(tx, viewer, {
      action: "application.received",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id, means: means ?? null },
    });
    return application;
  });
}

const isInTime = (call: { startsOn: Date; dueOn: Date }, on: Day | undefined): boolean =>
  on !== undefined && on >= dayFromColumn(call.startsOn) && on <= dayFromColumn(call.dueOn);
