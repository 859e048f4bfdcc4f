import type { z } from "zod";
import { refuseStale } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockReport, type TermRef } from "./locked-report.server.ts";
import type { WriteReportInput } from "./term-reports.schema.ts";

/** Keeps the words of a term's 報告書 as they are written; nobody outside reads them before it is handed over. */
export function writeReport(viewer: Viewer, ref: TermRef, input: z.infer<typeof WriteReportInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockReport(tx, viewer, ref);
    if (report)
      refuseStale(input.revision ?? 0, report.revision, [
        { label: "報告書の題名", stored: report.title, typed: input.title },
        { label: "報告書の本文", stored: report.words, typed: input.words },
      ]);
    const words = {
      title: input.title,
      words: input.words,
      writtenAt: viewer.now,
      writtenById: viewer.accountId,
    };
    const { id } = await tx.termReport.upsert({
      where: { termId: term.id },
      create: { termId: term.id, ...words },
      update: { ...words, revision: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, { action: "term-report.written", subjectId: id, wardId: ward.id, details: {} });
  });
}
