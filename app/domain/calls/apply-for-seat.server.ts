import type { z } from "zod";
import { newTenDigits } from "../../platform/secrets.server.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { callState } from "./calls.rules.ts";
import type { ApplicationInput } from "./calls.schema.ts";
import { type CallRef, lockCall } from "./locked-call.server.ts";

/**
 * An application, without an account, to the last second of the last day; on paper it is entered by the desk.
 * @returns its id, the address of its receipt, known to whoever applied alone
 */
export async function applyForSeat(
  viewer: Viewer,
  ref: CallRef,
  input: z.infer<typeof ApplicationInput>,
): Promise<{ id: string }> {
  await limitTries(viewer, "write", viewer.accountId ?? viewer.network ?? "");
  return transact(viewer, async (tx) => {
    const call = await lockCall(tx, viewer, ref);
    const { means, ...content } = input;
    allow(means === undefined || isSecretariat(viewer, call.wardId));
    const state = callState(call, viewer.now);
    if (state === "draft") refuse("この募集は、まだ載せていません。");
    if (state === "coming") refuse(`募集は${longDay(dayFromColumn(call.startsOn))}からです。`);
    if (state !== "open") refuse(`この募集は${longDay(dayFromColumn(call.dueOn))}で締め切りました。`);
    const application = await tx.callApplication.create({
      data: {
        ...content,
        email: input.email ?? null,
        callId: call.id,
        number: (await tx.callApplication.count({ where: { callId: call.id } })) + 1,
        code: newTenDigits(),
        sortKey: kanaSortKey(input.kana),
        appliedAt: viewer.now,
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
