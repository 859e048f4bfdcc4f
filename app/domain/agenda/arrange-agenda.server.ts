import type { Tx } from "../../db/client.server.ts";
import { agendaNumbers } from "./agenda-numbers.rules.ts";

export type Arranged = { id: string; level: number };

/** The items of an agenda in order, as they can be arranged anew. */
export function agendaOrder(tx: Tx, sessionId: string) {
  return tx.agendaItem.findMany({
    where: { sessionId },
    select: { id: true, level: true, position: true, kind: true },
    orderBy: { position: "asc" },
  });
}

/** Gives every item of an agenda its place and number. In two steps, since a place is unique row by row. */
export async function arrangeAgenda(tx: Tx, sessionId: string, items: readonly Arranged[]): Promise<void> {
  const labels = agendaNumbers(items.map((item) => item.level));
  await tx.$executeRaw`UPDATE "AgendaItem" SET position = -position WHERE "sessionId" = ${sessionId}::uuid`;
  await tx.$executeRaw`
    UPDATE "AgendaItem" i SET position = n.place, level = n.level, label = n.label
    FROM unnest(${items.map(({ id }) => id)}::uuid[], ${items.map((_, index) => index + 1)}::int[],
      ${items.map(({ level }) => level)}::int[], ${labels}::text[]) AS n(id, place, level, label)
    WHERE i.id = n.id`;
}
