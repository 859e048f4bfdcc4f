import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";

/** Nothing is begun or decided while those in the room rest. */
export async function requireNoRecess(tx: Tx, sessionId: string): Promise<void> {
  const resting = await tx.recess.count({ where: { sessionId, endedAt: null } });
  if (resting > 0) refuse("休憩しています。先に「再開する」を押してください。");
}
