import type { z } from "zod";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWrittenReport, partOf, type TermRef } from "./locked-report.server.ts";
import type { RemovePartInput } from "./term-reports.schema.ts";

/** A 提言 of the draft goes. */
export function removeRecommendation(
  viewer: Viewer,
  ref: TermRef & { recommendation: string },
  input: z.infer<typeof RemovePartInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockWrittenReport(tx, viewer, ref);
    const { id, revision } = partOf(await tx.recommendation.findFirst({ where: { id: ref.recommendation } }), report);
    if (input.revision !== revision)
      refuse("画面を開いた後に、この提言が書き直されました。下の文を読み直してから、除いてください。");
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
