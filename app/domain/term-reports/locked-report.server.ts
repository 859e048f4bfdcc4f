import type { Tx } from "../../db/client.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { begunTerm } from "../reports/term-page.server.ts";

export type TermRef = { ward: string; term: string };

/** The 報告書 of a term that has begun, under the lock of the term, for its desk; never one handed over. */
export async function lockReport(tx: Tx, viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term, tx);
  allow(isSecretariat(viewer, ward.id));
  await tx.$queryRaw`SELECT id FROM "Term" WHERE id = ${term.id}::uuid FOR UPDATE`;
  const report = await tx.termReport.findFirst({ where: { termId: term.id } });
  if (report?.handedOverAt) refuse("この期の報告書は提出しています。提出したものは、直せません。");
  return { ward, term, report };
}
