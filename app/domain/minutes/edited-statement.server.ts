import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, Statement } from "../../db/generated/client.ts";
import { type Difference, found, refuseStale } from "../../shared/errors.ts";
import { followEdit } from "./follow-edit.server.ts";
import { type Speaker, type Spoken, whoSpoke } from "./who-spoke.server.ts";

/** A statement as typed. Without `itemId` it stays where it is; null is the sitting as a whole. */
export type Edited = Speaker & { text: string; revision: number; itemId?: string | null | undefined };

/** Stores a statement as typed, on locked minutes; a stale form is shown beside what is stored. Returns it as it is now. */
export async function storeEdited(
  tx: Tx,
  session: CouncilSession,
  statement: Statement,
  edited: Edited,
): Promise<Statement> {
  const isSameName = "who" in edited && edited.who.trim() === statement.label;
  const { speaker, memberId, label } = statement;
  const spoken = isSameName ? { speaker, memberId, label } : await whoSpoke(tx, session, edited);
  const itemId = edited.itemId === undefined ? statement.itemId : edited.itemId;
  if (itemId !== null && itemId !== statement.itemId)
    found(await tx.agendaItem.findFirst({ where: { id: itemId, sessionId: session.id }, select: { id: true } }));
  const next = { itemId, ...spoken, text: edited.text };
  if (edited.revision !== statement.revision)
    refuseStale(edited.revision, statement.revision, await differencesOf(tx, statement, next));
  if (isSame(statement, next)) return statement;
  const stored = await tx.statement.update({
    where: { id: statement.id },
    data: { ...next, revision: { increment: 1 } },
  });
  await followEdit(tx, statement.id, statement.text, edited.text);
  return stored;
}

type Next = Spoken & { itemId: string | null; text: string };

const isSame = (before: Next, next: Next): boolean =>
  (["itemId", "speaker", "memberId", "label", "text"] as const).every((key) => before[key] === next[key]);

async function differencesOf(tx: Tx, statement: Statement, input: Next): Promise<Difference[]> {
  const items = await tx.agendaItem.findMany({
    where: { id: { in: [statement.itemId, input.itemId].filter((id) => id != null) } },
    select: { id: true, label: true, title: true },
  });
  const itemOf = (id: string | null) => {
    const item = items.find((candidate) => candidate.id === id);
    return item ? `${item.label} ${item.title}` : "会議全体";
  };
  const spokenBy = ({ label }: Spoken | Statement) => label;
  return [
    { label: "議題", stored: itemOf(statement.itemId), typed: itemOf(input.itemId) },
    { label: "発言者", stored: spokenBy(statement), typed: spokenBy(input) },
    { label: "発言", stored: statement.text, typed: input.text },
  ];
}
