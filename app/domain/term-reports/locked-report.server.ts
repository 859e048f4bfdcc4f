import type { Tx } from "../../db/client.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { begunTerm } from "../reports/term-page.server.ts";

export type TermRef = { ward: string; term: string };

/** The 報告書 of a term that has begun, under the lock of the term; never one handed over. */
export async function lockOpenReport(tx: Tx, viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term, tx);
  await tx.$queryRaw`SELECT id FROM "Term" WHERE id = ${term.id}::uuid FOR UPDATE`;
  return { ward, term, report: await tx.termReport.findFirst({ where: { termId: term.id } }) };
}

/** The same, for its desk. */
export async function lockReport(tx: Tx, viewer: Viewer, ref: TermRef) {
  const locked = await lockOpenReport(tx, viewer, ref);
  allow(isSecretariat(viewer, locked.ward.id));
  if (locked.report?.handedOverAt) refuse("この期の報告書は提出しています。提出したものは、直せません。");
  return locked;
}

/** The same, of a report that has words already. */
export async function lockWrittenReport(tx: Tx, viewer: Viewer, ref: TermRef) {
  const { report, ...locked } = await lockReport(tx, viewer, ref);
  return { ...locked, report: report ?? refuse("報告書がまだ書かれていません。先に本文を書いて保存してください。") };
}

/** The part of a report that an act is about: not-found where the address names another report's. */
export const partOf = <Part extends { reportId: string }>(part: Part | null, report: { id: string } | null): Part =>
  found(part && report && part.reportId === report.id ? part : null);
