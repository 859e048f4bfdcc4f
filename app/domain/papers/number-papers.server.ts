import type { Tx } from "../../db/client.server.ts";
import { paperLabels } from "./paper-labels.rules.ts";

/** Numbers the papers of a draft again. In two steps, since a label is unique row by row. */
export async function numberPapers(tx: Tx, sessionId: string): Promise<void> {
  const rows = await tx.paper.findMany({
    where: { sessionId },
    select: { id: true, kind: true, audience: true, label: true, item: { select: { position: true } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const labels = paperLabels(
    rows.map(({ id, kind, audience, item }) => ({ id, kind, audience, item: item?.position ?? null })),
  );
  const moved = rows.filter((row) => labels.get(row.id) !== row.label).map((row) => row.id);
  if (moved.length === 0) return;
  const named = moved.map((id) => labels.get(id) ?? "");
  await tx.$executeRaw`UPDATE "Paper" SET label = id::text WHERE id = ANY(${moved}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Paper" p SET label = n.label
    FROM unnest(${moved}::uuid[], ${named}::text[]) AS n(id, label) WHERE p.id = n.id`;
}
