import type { Tx } from "../../db/client.server.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";

export type ImportRef = SessionRef & { import: string };

/** An import of the minutes of a sitting, held by the sitting's lock. */
export async function lockImport(tx: Tx, viewer: Viewer, ref: ImportRef) {
  const { session, minutes } = await lockMinutes(tx, viewer, ref);
  const source = found(await tx.minutesImport.findFirst({ where: { id: ref.import, minutesId: minutes.id } }));
  return { session, minutes, source };
}

export function requireUntaken(source: { takenAt: Date | null }): void {
  if (source.takenAt) refuse("この会議録は取り込みました。発言は、会議録の画面で直してください。");
}
