import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ErratumInput } from "../errata/errata.schema.ts";
import { writeErratum } from "../errata/write-erratum.server.ts";
import { lockOpenReport, type TermRef } from "./locked-report.server.ts";

/** A mistake in a 報告書 that was handed over: it stays as it was, and says so in its 正誤表. */
export function correctReport(viewer: Viewer, ref: TermRef, input: z.infer<typeof ErratumInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, report } = await lockOpenReport(tx, viewer, ref);
    allow(isSecretariat(viewer, ward.id));
    if (!report?.handedOverAt) refuse("提出した報告書はまだありません。提出の前は、本文を直してください。");
    const about = { wardId: ward.id, subject: "term_report" as const, subjectId: report.id };
    const erratum = await writeErratum(tx, viewer, about, input);
    await record(tx, viewer, {
      action: "term-report.corrected",
      subjectId: report.id,
      wardId: ward.id,
      details: { erratumId: erratum.id },
    });
  });
}
