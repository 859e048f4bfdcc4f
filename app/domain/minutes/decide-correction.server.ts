import type { z } from "zod";
import { allow, found, refuse, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { followEdit } from "./follow-edit.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { CorrectionDecisionInput } from "./minutes.schema.ts";

/** Each request is taken up, with the new wording, or not, with a reason. */
export function decideCorrection(
  viewer: Viewer,
  ref: SessionRef & { correction: string },
  input: z.infer<typeof CorrectionDecisionInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const request = found(
      await tx.correctionRequest.findFirst({ where: { id: ref.correction, minutesId: minutes.id } }),
    );
    if (request.acceptedAt || request.declinedAt) refuse("この申出への対応は決まっています。");
    const isAccepted = input.decision === "accept";
    if (isAccepted && request.statementId) {
      if (!input.newText) refuse("直した後の発言を入力してください。", "newText");
      const statement = await tx.statement.findFirstOrThrow({ where: { id: request.statementId } });
      // What was asked for stands for the words as they were then: changed since, it would undo the change.
      if (request.oldText !== null && request.oldText !== statement.text && request.newText === input.newText)
        refuse("申出の後に、この発言が直されています。いまの発言に、申出を入れて直してください。", "newText");
      if (statement.text === input.newText)
        refuse("文が変わっていません。直した後の発言を入力してください。", "newText");
      refuseStale(input.revision ?? statement.revision, statement.revision, [
        { label: "発言", stored: statement.text, typed: input.newText },
      ]);
      await tx.statement.update({
        where: { id: request.statementId },
        data: { text: input.newText, revision: { increment: 1 } },
        select: { id: true },
      });
      await followEdit(tx, request.statementId, statement.text, input.newText);
    }
    await tx.correctionRequest.update({
      where: { id: request.id },
      data: isAccepted
        ? { acceptedAt: viewer.now, reason: input.reason ?? null }
        : { declinedAt: viewer.now, reason: input.reason ?? "" },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "correction.decided",
      subjectId: request.id,
      wardId: session.wardId,
      details: { accepted: isAccepted },
    });
  });
}
