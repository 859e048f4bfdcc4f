import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockOpenReport, type TermRef } from "./locked-report.server.ts";
import { ownMembership } from "./term-members.server.ts";

/** A member says what they think of the draft, as often as they like while it is asked for. */
export function writeReportOpinion(viewer: Viewer, ref: TermRef, input: { text: string }): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockOpenReport(tx, viewer, ref);
    const member = await ownMembership(tx, viewer, term.id);
    allow(member !== null);
    const until = found(report).commentsUntil;
    if (found(report).handedOverAt) refuse("この期の報告書は提出しています。");
    if (!until || dayFromColumn(until) < dayOf(viewer.now))
      refuse("いまは、報告書（案）への意見を受け付けていません。");
    const opinion = await tx.reportOpinion.create({
      data: { reportId: found(report).id, memberId: found(member).id, text: input.text, writtenAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.opinion-written",
      subjectId: opinion.id,
      wardId: ward.id,
      details: {},
    });
    return opinion;
  });
}
