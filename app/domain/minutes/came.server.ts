import { db } from "../../db/client.server.ts";

/** Members who were there at any time of a sitting, by id. */
export async function cameTo(sessionId: string): Promise<ReadonlySet<string>> {
  const presences = await db.presence.findMany({ where: { sessionId }, select: { memberId: true } });
  return new Set(presences.map(({ memberId }) => memberId));
}
