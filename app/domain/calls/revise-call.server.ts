import type { z } from "zod";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { callState } from "./calls.rules.ts";
import type { ReviseCallInput } from "./calls.schema.ts";
import { type CallRef, lockCall } from "./locked-call.server.ts";

/** Corrects a call until it closes. Once it is published its last day may be put off, never brought forward. */
export function reviseCall(viewer: Viewer, ref: CallRef, input: z.infer<typeof ReviseCallInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const call = await lockCall(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    if (["judging", "told"].includes(callState(call, viewer.now)))
      refuse("この募集は締め切りました。案内は直せません。");
    const stored = { startsOn: dayFromColumn(call.startsOn), dueOn: dayFromColumn(call.dueOn) };
    refuseStale(input.revision, call.revision, [
      { label: "募集の名称", stored: call.title, typed: input.title },
      { label: "募集の案内", stored: call.body, typed: input.body },
      { label: "応募できる人", stored: call.eligibility, typed: input.eligibility },
      { label: "選考の方法", stored: call.selection, typed: input.selection },
      { label: "募集する人数", stored: String(call.seats), typed: String(input.seats) },
      { label: "募集の始まり", stored: stored.startsOn, typed: input.startsOn },
      { label: "締切の日", stored: stored.dueOn, typed: input.dueOn },
    ]);
    if (call.publishedAt && input.dueOn < stored.dueOn)
      refuse("掲載した後に、締切の日を早めることはできません。", "dueOn");
    if (call.publishedAt && stored.startsOn <= dayOf(viewer.now) && input.startsOn > dayOf(viewer.now))
      refuse("始まっている募集の始まりを、先の日に延ばすことはできません。", "startsOn");
    const { revision: _, ...content } = input;
    await tx.openCall.update({
      where: { id: call.id },
      data: {
        ...content,
        startsOn: dayToColumn(input.startsOn),
        dueOn: dayToColumn(input.dueOn),
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    const before = { ...call, ...stored };
    await record(tx, viewer, {
      action: "call.revised",
      subjectId: call.id,
      wardId: call.wardId,
      details: {
        fields: (Object.keys(content) as (keyof typeof content)[]).filter((key) => content[key] !== before[key]),
      },
    });
  });
}
