import type { z } from "zod";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockWrittenReport, type TermRef } from "./locked-report.server.ts";
import type { AddChapterInput } from "./term-reports.schema.ts";

/** One more chapter at the end, to be written by a 部会 of the term or by the desk. */
export function addChapter(
  viewer: Viewer,
  ref: TermRef,
  input: z.infer<typeof AddChapterInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockWrittenReport(tx, viewer, ref);
    const part = input.subcommitteeId
      ? found(await tx.subcommittee.findFirst({ where: { id: input.subcommitteeId, termId: term.id } }))
      : null;
    const last = await tx.reportChapter.aggregate({ where: { reportId: report.id }, _max: { position: true } });
    const chapter = await tx.reportChapter.create({
      data: {
        reportId: report.id,
        position: (last._max.position ?? 0) + 1,
        title: input.title,
        subcommitteeId: part?.id ?? null,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.chapter-added",
      subjectId: chapter.id,
      wardId: ward.id,
      details: { reportId: report.id },
    });
    return chapter;
  });
}
