import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWrittenReport, partOf, type TermRef } from "./locked-report.server.ts";

/** A 提言 of the draft goes. */
export function removeRecommendation(viewer: Viewer, ref: TermRef & { recommendation: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockWrittenReport(tx, viewer, ref);
    const { id } = partOf(await tx.recommendation.findFirst({ where: { id: ref.recommendation } }), report);
    await tx.recommendationSource.deleteMany({ where: { recommendationId: id } });
    await tx.recommendation.delete({ where: { id }, select: { id: true } });
    await record(tx, viewer, {
      action: "term-report.recommendation-removed",
      subjectId: id,
      wardId: ward.id,
      details: {},
    });
  });
}
