import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Statement } from "../../db/generated/client.ts";
import { allow, type Difference, found, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { followEdit } from "./follow-edit.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import { type ReviseStatementInput, speakerWords } from "./minutes.schema.ts";
import { speakerLabel } from "./speaker-label.server.ts";

type Input = z.infer<typeof ReviseStatementInput>;

/** Changes a statement of a draft. A stale form is shown beside what is stored. */
export function reviseStatement(viewer: Viewer, ref: SessionRef & { statement: string }, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const statement = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    if (input.itemId) found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId: session.id } }));
    const label = await speakerLabel(tx, session, input);
    refuseStale(input.revision, statement.revision, await differencesOf(tx, statement, { ...input, label }));
    await tx.statement.update({
      where: { id: statement.id },
      data: {
        itemId: input.itemId ?? null,
        speaker: input.speaker,
        memberId: input.memberId ?? null,
        label,
        text: input.text,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await followEdit(tx, statement.id, statement.text, input.text);
    await record(tx, viewer, {
      action: "statement.revised",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id },
    });
  });
}

async function differencesOf(tx: Tx, statement: Statement, input: Input): Promise<Difference[]> {
  const items = await tx.agendaItem.findMany({
    where: { id: { in: [statement.itemId, input.itemId].filter((id) => id != null) } },
    select: { id: true, label: true, title: true },
  });
  const itemOf = (id: string | null | undefined) => {
    const item = items.find((candidate) => candidate.id === id);
    return item ? `${item.label} ${item.title}` : "会議全体";
  };
  return [
    { label: "議題", stored: itemOf(statement.itemId), typed: itemOf(input.itemId) },
    { label: "発言者", stored: speakerWords[statement.speaker], typed: speakerWords[input.speaker] },
    { label: "職名・氏名", stored: statement.label, typed: input.label },
    { label: "発言", stored: statement.text, typed: input.text },
  ];
}
