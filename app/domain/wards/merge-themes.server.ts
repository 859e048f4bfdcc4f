import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { MergeThemesInput } from "./wards.schema.ts";

/** One theme goes into another: all that was of the first is of the second, and the first's address leads there. */
export function mergeThemes(viewer: Viewer, input: z.infer<typeof MergeThemesInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    if (input.fromId === input.intoId) refuse("ちがうテーマを選んでください。", "intoId");
    // In one order, so that two who merge the same pair do not wait for each other.
    const rows = await tx.$queryRaw<{ id: string; retiredAt: Date | null }[]>`
      SELECT id, "retiredAt" FROM "Theme" WHERE id IN (${input.fromId}::uuid, ${input.intoId}::uuid)
      ORDER BY id FOR UPDATE`;
    const from = found(rows.find(({ id }) => id === input.fromId));
    const into = found(rows.find(({ id }) => id === input.intoId));
    if (from.retiredAt) refuse("このテーマは、もう使われていません。", "fromId");
    if (into.retiredAt) refuse("統合先のテーマは、もう使われていません。", "intoId");
    const moved = { where: { themeId: from.id }, data: { themeId: into.id } };
    const [proposals, items] = [await tx.proposal.updateMany(moved), await tx.agendaItem.updateMany(moved)];
    await tx.scoringCandidate.updateMany(moved);
    await tx.$executeRaw`
      INSERT INTO "Follow" (id, "accountId", "wardId", subject, "subjectId", "followedAt")
      SELECT gen_random_uuid(), "accountId", "wardId", subject, ${into.id}::uuid, "followedAt" FROM "Follow"
      WHERE subject = 'theme' AND "subjectId" = ${from.id}::uuid ON CONFLICT DO NOTHING`;
    await tx.follow.deleteMany({ where: { subject: "theme", subjectId: from.id } });
    await tx.theme.updateMany({ where: { intoId: from.id }, data: { intoId: into.id } });
    await tx.theme.update({
      where: { id: from.id },
      data: { retiredAt: viewer.now, intoId: into.id },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "theme.merged",
      subjectId: from.id,
      wardId: null,
      details: { intoId: into.id, proposals: proposals.count, items: items.count },
    });
  });
}
