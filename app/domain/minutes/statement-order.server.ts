import type { Tx } from "../../db/client.server.ts";
import type { Statement } from "../../db/generated/client.ts";

type Placed = Pick<Statement, "minutesId" | "position">;

/** Moves all that stand behind a statement one place on. Returns the place that is free now. */
export async function makeRoomAfter(tx: Tx, { minutesId, position }: Placed): Promise<number> {
  await tx.statement.updateMany({
    where: { minutesId, position: { gt: position } },
    data: { position: { increment: 1 } },
  });
  return position + 1;
}

type Ordered = Pick<Statement, "id" | "itemId" | "position">;

/** Statements as they are read: the sitting as a whole first, then item by item; each by its place. */
export async function inReadingOrder(tx: Tx, minutesId: string, sessionId: string) {
  const [statements, items] = await Promise.all([
    tx.statement.findMany({
      where: { minutesId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, itemId: true, position: true },
    }),
    tx.agendaItem.findMany({ where: { sessionId }, orderBy: { position: "asc" }, select: { id: true } }),
  ]);
  const parts: (string | null)[] = [null, ...items.map(({ id }) => id)];
  const ordered: Ordered[] = parts.flatMap((part) => statements.filter(({ itemId }) => itemId === part));
  return { ordered, parts };
}
