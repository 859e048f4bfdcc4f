import type { Tx } from "../../db/client.server.ts";

/** Whoever leaves the room, or everybody at its closing, neither speaks nor waits to any longer. */
export async function leaveFloor(tx: Tx, sessionId: string, memberId: string | null, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SpeechRequest" SET "withdrawnAt" = CASE WHEN "calledAt" IS NULL THEN ${at}::timestamptz END,
      "endedAt" = CASE WHEN "calledAt" IS NOT NULL THEN GREATEST(${at}::timestamptz, "calledAt") END
    WHERE "sessionId" = ${sessionId}::uuid AND (${memberId}::uuid IS NULL OR "memberId" = ${memberId}::uuid)
      AND "endedAt" IS NULL AND "withdrawnAt" IS NULL`;
}
