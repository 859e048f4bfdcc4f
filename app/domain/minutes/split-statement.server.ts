import type { Tx } from "../../db/client.server.ts";
import type { Redaction, Statement } from "../../db/generated/client.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type Edited, storeEdited } from "./edited-statement.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementRef } from "./minutes.schema.ts";
import { makeRoomAfter } from "./statement-order.server.ts";

/** Where the second half begins: after so many UTF-16 units, or at these words of the text. */
type Cut = { at?: number | undefined; from?: string | undefined };

/** Makes two statements of one, by the same speaker; what is kept from the public stays so in both. */
export function splitStatement(viewer: Viewer, ref: StatementRef, input: Edited & Cut): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const held = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    const asked = await tx.correctionRequest.count({
      where: { statementId: held.id, acceptedAt: null, declinedAt: null },
    });
    if (asked > 0) refuse("この発言には訂正の申出があります。先に、申出に答えてください。");
    const statement = await storeEdited(tx, session, held, input);
    const { head, tail, from } = halves(statement.text, cutOf(statement.text, input));
    if (head === "" || tail === "")
      refuse("分けるところがありません。後ろの発言が始まることばを入力してください。", "from");
    await tx.statement.update({
      where: { id: statement.id },
      data: { text: head, revision: { increment: 1 } },
      select: { id: true },
    });
    const { id: _, text: __, revision: ___, ...same } = statement;
    const second = await tx.statement.create({
      data: { ...same, text: tail, position: await makeRoomAfter(tx, statement) },
      select: { id: true },
    });
    await cutRedactions(tx, statement, { head: head.length, from, tail: tail.length }, second.id);
    await record(tx, viewer, {
      action: "statement.split",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, second: second.id },
    });
    return second;
  });
}

const cutOf = (text: string, { at, from }: Cut): number =>
  from === undefined ? (at ?? 0) : Math.max(text.indexOf(from), 0);

/** The two halves without the space about the cut, and where the second began. */
function halves(text: string, at: number) {
  const rest = text.slice(at);
  const from = at + rest.length - rest.trimStart().length;
  return { head: text.slice(0, at).trimEnd(), tail: text.slice(from).trimEnd(), from };
}

async function cutRedactions(
  tx: Tx,
  statement: Pick<Statement, "id">,
  cut: { head: number; from: number; tail: number },
  secondId: string,
): Promise<void> {
  const rows = await tx.redaction.findMany({ where: { statementId: statement.id } });
  const within = ({ cover, fromChar, toChar }: Redaction, start: number, length: number) =>
    cover === "whole"
      ? { fromChar: 0, toChar: length }
      : { fromChar: Math.max(fromChar - start, 0), toChar: Math.min(toChar - start, length) };
  for (const row of rows) {
    const { id, ...same } = row;
    const first = within(row, 0, cut.head);
    const second = within(row, cut.from, cut.tail);
    if (second.toChar > second.fromChar)
      await tx.redaction.create({ data: { ...same, ...second, statementId: secondId }, select: { id: true } });
    if (first.toChar > first.fromChar) await tx.redaction.update({ where: { id }, data: first, select: { id: true } });
    else await tx.redaction.delete({ where: { id }, select: { id: true } });
  }
}
