import { newId } from "../../platform/secrets.server.ts";
import { noId } from "../../shared/ids.ts";
import type { AuditAction } from "./record.server.ts";

type KeyChange = Extract<AuditAction, "installation.key-added" | "installation.key-replaced">;

/**
 * The row of the record for a change of the installation's key, as a statement for whoever makes the change: that is the
 * command line before any server runs, over a connection of its own.
 */
export function keyChanged(action: KeyChange, now: Date): { text: string; values: unknown[] } {
  return {
    text: `INSERT INTO "AuditEvent" (id, at, "actorRole", action, "subjectId", details, "requestId")
           VALUES ($1, $2, 'admin', $3, $4, '{}', 'command-line')`,
    values: [newId(now), now, action, noId],
  };
}
