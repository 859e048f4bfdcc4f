import { db } from "../../db/client.server.ts";
import type { DeskSession } from "./desk-session.server.ts";

/** A draft of the same body that stands before this one: once this one is announced, it cannot move up any more. */
export function earlierDraft({ id }: Pick<DeskSession, "id">) {
  return db.$queryRaw<{ ordinal: number; title: string }[]>`
    SELECT d.ordinal, d.title FROM "CouncilSession" s
    JOIN "CouncilSession" d ON d."termId" = s."termId" AND d."announcedAt" IS NULL AND d.ordinal < s.ordinal
      AND d."subcommitteeId" IS NOT DISTINCT FROM s."subcommitteeId"
    WHERE s.id = ${id}::uuid ORDER BY d.ordinal LIMIT 1`;
}
