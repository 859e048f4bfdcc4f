import type { z } from "zod";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse, refuseStale, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { termRecord } from "../reports/term-page.server.ts";
import { lockReport, type TermRef } from "./locked-report.server.ts";
import type { HandOverInput } from "./term-reports.schema.ts";

/**
 * Records that the 報告書 was handed over and publishes it, together with the record as it stood at that
 * moment. From then on neither changes, and a hash of both tells if one ever did.
 */
export function handOverReport(viewer: Viewer, ref: TermRef, input: z.infer<typeof HandOverInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, term, report: written } = await lockReport(tx, viewer, ref);
    requirePassword(isFreshlyConfirmed(viewer));
    const report = written ?? refuse("報告書がまだ書かれていません。先に本文を書いて保存してください。");
    refuseStale(input.revision, report.revision, [
      { label: "報告書", stored: `${report.title}（第${report.revision}稿）`, typed: `第${input.revision}稿` },
    ]);
    if (input.handedOverOn > dayOf(viewer.now))
      refuse("提出した日が先の日付です。日を確かめてください。", "handedOverOn");
    if (input.handedOverOn < dayFromColumn(term.startsOn))
      refuse("提出した日が、期の始まりより前です。日を確かめてください。", "handedOverOn");
    const content = {
      title: report.title,
      words: report.words,
      handedOverOn: input.handedOverOn,
      handedTo: input.handedTo,
      // As JSON, dates as they are stored and read again.
      record: JSON.parse(JSON.stringify(await termRecord(ward.slug, term.id, tx))),
    };
    const sha256 = canonicalHash(content);
    await tx.termReport.update({
      where: { id: report.id },
      data: {
        handedOverOn: dayToColumn(input.handedOverOn),
        handedTo: input.handedTo,
        handedOverAt: viewer.now,
        handedOverById: viewer.accountId,
        content,
        sha256,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.handed-over",
      subjectId: report.id,
      wardId: ward.id,
      details: { sha256 },
    });
  });
}
