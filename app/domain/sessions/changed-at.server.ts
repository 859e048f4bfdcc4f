import type { Tx } from "../../db/client.server.ts";

/** When a draft, its agenda or its papers were last changed, by the record. */
export async function sessionChangedAt(tx: Tx, sessionId: string): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM "AuditEvent"
    WHERE ("subjectId" = ${sessionId}::uuid AND action = 'session.revised')
      OR (details->>'sessionId' = ${sessionId} AND (action LIKE 'agenda-item.%' OR action LIKE 'paper.%'))`;
  return rows[0]?.at ?? null;
}
