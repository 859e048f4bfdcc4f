import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWrittenReport, partOf, type TermRef } from "./locked-report.server.ts";

/** What became of a member's opinion about the draft; written again, it is replaced until the report is handed over. */
export function answerReportOpinion(
  viewer: Viewer,
  ref: TermRef & { opinion: string },
  input: { answer: string },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockWrittenReport(tx, viewer, ref);
    const opinion = partOf(await tx.reportOpinion.findFirst({ where: { id: ref.opinion } }), report);
    await tx.reportOpinion.update({
      where: { id: opinion.id },
      data: { answer: input.answer, answeredAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.opinion-answered",
      subjectId: opinion.id,
      wardId: ward.id,
      details: {},
    });
  });
}
