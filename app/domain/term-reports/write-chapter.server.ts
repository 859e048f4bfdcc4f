import type { z } from "zod";
import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import { holdsADesk, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { rendered, unrendered } from "../rendering/rendered.server.ts";
import { lockOpenReport, partOf, type TermRef } from "./locked-report.server.ts";
import { ownMembership } from "./term-members.server.ts";
import type { WriteChapterInput } from "./term-reports.schema.ts";

export type ChapterRef = TermRef & { chapter: string };

/** The words of a chapter, by whoever sits in the 部会 it is given to, or by the desk. */
export async function writeChapter(
  viewer: Viewer,
  ref: ChapterRef,
  input: z.infer<typeof WriteChapterInput>,
): Promise<void> {
  const mayWrite = holdsADesk(viewer) || viewer.memberIds.length > 0;
  const html = mayWrite ? await rendered(input.words, "words") : unrendered;
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockOpenReport(tx, viewer, ref);
    const chapter = partOf(await tx.reportChapter.findFirst({ where: { id: ref.chapter } }), report);
    const member = await ownMembership(tx, viewer, term.id);
    allow(isSecretariat(viewer, ward.id) || (member?.parts.includes(chapter.subcommitteeId ?? "") ?? false));
    if (report?.handedOverAt) refuse("この期の報告書は提出しています。提出したものは、直せません。");
    refuseStale(input.revision, chapter.revision, [
      { label: "章の題名", stored: chapter.title, typed: input.title },
      { label: "章の本文", stored: chapter.words, typed: input.words },
    ]);
    await tx.reportChapter.update({
      where: { id: chapter.id },
      data: {
        title: input.title,
        words: input.words,
        ...html,
        revision: { increment: 1 },
        writtenAt: viewer.now,
        writtenById: viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.chapter-written",
      subjectId: chapter.id,
      wardId: ward.id,
      details: { reportId: chapter.reportId },
    });
  });
}
