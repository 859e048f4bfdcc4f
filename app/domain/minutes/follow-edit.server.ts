import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import { movedSpans, reopenedSpans } from "./redaction.rules.ts";

/** Keeps what is kept from the public on its words when a statement's text is edited, in the same transaction. */
export async function followEdit(tx: Tx, statementId: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  const rows = await tx.redaction.findMany({ where: { statementId }, orderBy: { id: "asc" } });
  if (rows.length === 0) return;
  const spans = rows.map(({ fromChar, toChar, ground }) => ({ from: fromChar, to: toChar, ground }));
  const moved = movedSpans(spans, before, after);
  // Cut out here the words could come back open elsewhere, and nobody would know that they were kept back.
  if (rows.some(({ cover }, index) => cover === "span" && moved[index] === null))
    refuse("非公開にしたことばが消えます。消してよいときは、先に「非公開」から、非公開をやめてください。", "text");
  for (const [index, row] of rows.entries()) {
    const span = row.cover === "whole" ? { from: 0, to: after.length } : moved[index];
    const where = { where: { id: row.id }, select: { id: true } } as const;
    if (span) await tx.redaction.update({ ...where, data: { fromChar: span.from, toChar: span.to } });
  }
  const kept = moved.filter((span) => span !== null);
  const [first] = rows;
  const madeBy = { madeAt: first?.madeAt ?? new Date(0), madeById: first?.madeById ?? null };
  await tx.redaction.createMany({
    data: reopenedSpans(spans, before, kept, after).map(({ from, to, ground }) => ({
      statementId,
      cover: "span" as const,
      fromChar: from,
      toChar: to,
      ground,
      ...madeBy,
    })),
  });
}
