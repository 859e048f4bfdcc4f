import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type Edited, storeEdited } from "./edited-statement.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementRef } from "./minutes.schema.ts";
import { inReadingOrder } from "./statement-order.server.ts";

/** Puts a statement to the end of the one before it in the same item, whose speaker it then is. */
export function mergeStatement(
  viewer: Viewer,
  ref: StatementRef,
  input: Edited & { mixed?: "on" | undefined },
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const held = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    const statement = await storeEdited(tx, session, held, input);
    const { ordered } = await inReadingOrder(tx, minutes.id, session.id);
    const place = ordered.findIndex(({ id }) => id === statement.id);
    const previous = ordered[place - 1];
    if (!previous || previous.itemId !== statement.itemId) refuse("つなげる発言が、同じ議題の前にありません。");
    const asked = await tx.correctionRequest.count({
      where: { statementId: { in: [statement.id, previous.id] }, acceptedAt: null, declinedAt: null },
    });
    if (asked > 0) refuse("どちらかの発言に訂正の申出があります。先に、申出に答えてください。");
    const whole = await tx.redaction.count({
      where: { statementId: { in: [previous.id, statement.id] }, cover: "whole" },
    });
    if (whole > 0) refuse("全体を非公開にした発言は、つなげられません。先に非公開をやめるか、そのまま残してください。");
    const before = await tx.statement.findUniqueOrThrow({ where: { id: previous.id } });
    if (before.speaker === "topic" || statement.speaker === "topic")
      refuse("論点の見出しは、ほかの発言とつなげられません。");
    if (before.label !== statement.label && input.mixed !== "on")
      refuse(
        `前の発言は「${before.label || "（進行・動作）"}」、この発言は「${statement.label || "（進行・動作）"}」です。前の人の発言にしてよいときは、下に印を付けてください。`,
        "mixed",
      );
    const shift = before.text.length + 1;
    await tx.statement.update({
      where: { id: before.id },
      data: { text: `${before.text}\n${statement.text}`, revision: { increment: 1 } },
      select: { id: true },
    });
    await tx.redaction.updateMany({
      where: { statementId: statement.id },
      data: { statementId: before.id, fromChar: { increment: shift }, toChar: { increment: shift } },
    });
    await tx.statement.delete({ where: { id: statement.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "statement.merged",
      subjectId: before.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, second: statement.id },
    });
    return { id: before.id };
  });
}
