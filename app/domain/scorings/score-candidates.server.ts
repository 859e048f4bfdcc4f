import { Problem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { lockScoring, requireUndecided } from "./locked-scoring.server.ts";

/** A member's points for every candidate at once; the last before closing count. */
export function scoreCandidates(viewer: Viewer, ref: ItemRef, input: { points: number[] }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, scoring, criteria } = await lockScoring(tx, viewer, ref);
    const { member, isMember } = await ownMembership(viewer, session, tx);
    if (!member || !isMember) throw new Problem("forbidden");
    requireUndecided(session, item);
    if (scoring.closedAt) refuse("採点は締め切りました。");
    if ((await tx.recusal.count({ where: { itemId: item.id, memberId: member.id } })) > 0)
      refuse("この議題から除斥されているため、採点に加われません。");
    if (input.points.length !== scoring.candidates.length * criteria.length)
      refuse("すべての欄を選んでください。", "points");
    const rows = scoring.candidates.map(({ id }, index) => ({
      id,
      points: input.points.slice(index * criteria.length, (index + 1) * criteria.length),
    }));
    await tx.$executeRaw`
      INSERT INTO "Score" ("candidateId", "memberId", points, "scoredAt")
      SELECT (e->>'id')::uuid, ${member.id}::uuid,
        ARRAY(SELECT point::int FROM jsonb_array_elements_text(e->'points') WITH ORDINALITY AS p(point, place) ORDER BY place),
        ${viewer.now}
      FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) e
      ON CONFLICT ("candidateId", "memberId") DO UPDATE SET points = EXCLUDED.points, "scoredAt" = EXCLUDED."scoredAt"`;
    await record(tx, viewer, {
      action: "scoring.scored",
      subjectId: scoring.id,
      wardId: session.wardId,
      details: { candidates: scoring.candidates.length },
    });
  });
}
