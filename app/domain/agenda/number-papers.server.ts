import type { Tx } from "../../db/client.server.ts";

/** 資料1, 資料2 …: dense again after one was taken off. In two steps, since a label is unique row by row. */
export async function numberPapers(tx: Tx, sessionId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Paper" SET label = id::text WHERE "sessionId" = ${sessionId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Paper" p SET position = n.place, label = '資料' || n.place
    FROM (SELECT id, row_number() OVER (ORDER BY position, id) AS place FROM "Paper"
          WHERE "sessionId" = ${sessionId}::uuid) n
    WHERE p.id = n.id`;
}
