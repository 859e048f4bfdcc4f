import type { z } from "zod";
import { dayFromColumn, dayOf, longDay } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { memberActing } from "../sessions/own-member.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { CorrectionInput } from "./minutes.schema.ts";

type Input = z.infer<typeof CorrectionInput> & { memberId?: string; means?: string };

/** A member asks for a correction while the draft is out for checking. */
export function requestCorrection(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    const member = await memberActing(tx, viewer, session, input.memberId);
    requireUnapproved(minutes);
    if (!minutes.confirmRequestedAt || !minutes.confirmBy) refuse("会議録の確認はまだ始まっていません。");
    const lastDay = dayFromColumn(minutes.confirmBy);
    if (!input.memberId && dayOf(viewer.now) > lastDay) {
      refuse(`会議録の確認は${longDay(lastDay)}で締め切りました。事務局へ御連絡ください。`);
    }
    const statement = input.statementId
      ? found(await tx.statement.findFirst({ where: { id: input.statementId, minutesId: minutes.id } }))
      : null;
    if (statement && input.newText === statement.text)
      refuse("文が変わっていません。直したいところを直してください。", "newText");
    const means = input.memberId ? (input.means ?? "phone") : null;
    const correction = await tx.correctionRequest.create({
      data: {
        minutesId: minutes.id,
        memberId: member.id,
        statementId: statement?.id ?? null,
        place: statement ? statement.label : "全体",
        text: input.text,
        oldText: statement?.text ?? null,
        newText: statement ? (input.newText ?? null) : null,
        requestedAt: viewer.now,
        enteredById: input.memberId ? viewer.accountId : null,
        means,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "correction.requested",
      subjectId: correction.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, means },
    });
  });
}
