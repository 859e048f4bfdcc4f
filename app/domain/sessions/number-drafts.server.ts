import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import type { Body } from "../councils/body.ts";

/**
 * 第n回 follows the dates: the drafts of a body share out the numbers they hold, and those that became free, earliest first.
 * What is announced keeps its own. A number changed is a draft changed, so that a 決裁 given on the old
 * one is asked for again. The caller holds the council.
 */
export async function numberDrafts(
  tx: Tx,
  viewer: Viewer,
  wardId: string,
  body: Body,
  freed: number[] = [],
): Promise<void> {
  const drafts = await tx.$queryRaw<{ id: string; ordinal: number }[]>`
    SELECT id, ordinal FROM "CouncilSession" WHERE "termId" = ${body.termId}::uuid AND "announcedAt" IS NULL
      AND "subcommitteeId" IS NOT DISTINCT FROM ${body.subcommitteeId}::uuid
    ORDER BY "startsAt", id FOR UPDATE`;
  const numbers = [...drafts.map(({ ordinal }) => ordinal), ...freed].sort((a, b) => a - b);
  const moved = drafts.flatMap(({ id, ordinal }, index) => {
    const number = numbers[index];
    return number === undefined || number === ordinal ? [] : [{ id, number }];
  });
  if (moved.length === 0) return;
  // Out of the way first, since no two may hold one number even for a moment.
  await tx.$executeRaw`
    UPDATE "CouncilSession" SET ordinal = -ordinal WHERE id = ANY(${moved.map(({ id }) => id)}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "CouncilSession" s SET ordinal = m.number
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ number }) => number)}::int[]) AS m(id, number)
    WHERE s.id = m.id`;
  for (const { id } of moved)
    await record(tx, viewer, { action: "session.revised", subjectId: id, wardId, details: { fields: ["ordinal"] } });
}
