import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { longestImport } from "./imports.schema.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";

type Source = { name: string; text: string; notes?: string[] };

/** Takes in minutes written elsewhere, to be looked through: nothing of them is in the draft yet. */
export function beginImport(
  viewer: Viewer,
  ref: SessionRef,
  { name, text, notes = [] }: Source,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    if (text.trim() === "") refuse("会議録のファイルを選ぶか、文を貼り付けてください。", "text");
    if (text.length > longestImport) refuse("会議録が長すぎます。2つに分けて取り込んでください。", "text");
    const source = await tx.minutesImport.create({
      data: { minutesId: minutes.id, name, text, notes, begunAt: viewer.now, begunById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.import-begun",
      subjectId: source.id,
      wardId: session.wardId,
      details: { characters: text.length },
    });
    return source;
  });
}
