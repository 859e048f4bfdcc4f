import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { refuseStale } from "../../shared/errors.ts";
import { holdsADesk, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { rendered, unrendered } from "../rendering/rendered.server.ts";
import { lockReport, type TermRef } from "./locked-report.server.ts";
import type { WriteReportInput } from "./term-reports.schema.ts";

/** Every 部会 of the term has a chapter to write from the start. */
async function givePartsTheirChapters(tx: Tx, reportId: string, termId: string): Promise<void> {
  const parts = await tx.subcommittee.findMany({ where: { termId }, orderBy: { name: "asc" } });
  await tx.reportChapter.createMany({
    data: parts.map(({ id, name, theme }, index) => ({
      reportId,
      position: index + 1,
      title: `${name}（${theme}）`,
      subcommitteeId: id,
    })),
  });
}

/** Keeps the words of a term's 報告書 as they are written; nobody outside reads them before it is handed over. */
export async function writeReport(
  viewer: Viewer,
  ref: TermRef,
  input: z.infer<typeof WriteReportInput>,
): Promise<void> {
  const html = holdsADesk(viewer) ? await rendered(input.words, "words") : unrendered;
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
      ...html,
      writtenAt: viewer.now,
      writtenById: viewer.accountId,
    };
    const { id } = await tx.termReport.upsert({
      where: { termId: term.id },
      create: { termId: term.id, ...words },
      update: { ...words, revision: { increment: 1 } },
      select: { id: true },
    });
    if (!report) await givePartsTheirChapters(tx, id, term.id);
    await record(tx, viewer, { action: "term-report.written", subjectId: id, wardId: ward.id, details: {} });
  });
}
