import type { z } from "zod";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWrittenReport, partOf } from "./locked-report.server.ts";
import type { RemovePartInput } from "./term-reports.schema.ts";
import type { ChapterRef } from "./write-chapter.server.ts";

/** A chapter of the draft goes, with its words. */
export function removeChapter(viewer: Viewer, ref: ChapterRef, input: z.infer<typeof RemovePartInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockWrittenReport(tx, viewer, ref);
    const chapter = partOf(await tx.reportChapter.findFirst({ where: { id: ref.chapter } }), report);
    if (input.revision !== chapter.revision)
      refuse("画面を開いた後に、この章が書き直されました。下の文を読み直してから、除いてください。");
    await tx.reportChapter.delete({ where: { id: chapter.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "term-report.chapter-removed",
      subjectId: chapter.id,
      wardId: ward.id,
      details: { reportId: report.id },
    });
  });
}
