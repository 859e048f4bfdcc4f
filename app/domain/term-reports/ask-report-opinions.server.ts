import type { z } from "zod";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { inOffice } from "../councils/scope.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { lockWrittenReport, type TermRef } from "./locked-report.server.ts";
import type { AskOpinionsInput } from "./term-reports.schema.ts";

/** 意見照会: every member in office is asked what they think of the draft, until a day. Asked again, the day moves. */
export function askReportOpinions(
  viewer: Viewer,
  ref: TermRef,
  input: z.infer<typeof AskOpinionsInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockWrittenReport(tx, viewer, ref);
    const today = dayOf(viewer.now);
    if (input.commentsUntil <= today) refuse("期限は、あす以降の日にしてください。", "commentsUntil");
    await tx.termReport.update({
      where: { id: report.id },
      data: { commentsUntil: dayToColumn(input.commentsUntil) },
      select: { id: true },
    });
    const members = await tx.member.findMany({
      where: { termId: term.id, ...inOffice(today), accountId: { not: null } },
      select: { accountId: true },
      orderBy: { id: "asc" },
    });
    await sendNoticesLater(
      tx,
      viewer,
      members.map(({ accountId }) => ({
        kind: "report-opinions",
        wardId: ward.id,
        subjectId: report.id,
        accountId: accountId ?? "",
      })),
    );
    await record(tx, viewer, {
      action: "term-report.opinions-asked",
      subjectId: report.id,
      wardId: ward.id,
      details: { until: input.commentsUntil, asked: members.length },
    });
  });
}
