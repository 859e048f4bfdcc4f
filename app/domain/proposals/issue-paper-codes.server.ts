import { newNumber, numberHash } from "../../platform/numbers.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/**
 * Numbers for paper forms, to be printed at once: only their hashes are kept.
 * @returns as many numbers as asked for, each unused so far
 */
export function issuePaperCodes(viewer: Viewer, wardSlug: string, input: { count: number }): Promise<string[]> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const codes = Array.from({ length: input.count }, newNumber);
    await tx.paperCode.createMany({
      data: codes.map((code) => ({
        codeHash: numberHash(code),
        wardId: ward.id,
        issuedAt: viewer.now,
        issuedById: viewer.accountId,
      })),
    });
    await record(tx, viewer, {
      action: "paper-codes.issued",
      subjectId: ward.id,
      wardId: ward.id,
      details: { count: input.count },
    });
    return codes;
  });
}
