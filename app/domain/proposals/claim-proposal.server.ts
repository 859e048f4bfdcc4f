import { numberHashes } from "../../platform/numbers.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { byNumber } from "../accounts/guesses.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** Whoever has the number of words given by paper, telephone or at the counter makes them their own, once. */
export function claimProposal(viewer: Viewer, input: { digits: string }): Promise<{ ward: string; key: string }> {
  return byNumber(viewer, () =>
    transact(viewer, async (tx) => {
      allow(isSignedIn(viewer));
      const rows = await tx.$queryRaw<
        { id: string; wardId: string; slug: string; fiscalYear: number; number: number; isFree: boolean }[]
      >`
      SELECT p.id, p."wardId", w.slug, p."fiscalYear", p.number,
        p."accountId" IS NULL AND p.channel NOT IN ('web', 'report') AS "isFree"
      FROM "Proposal" p JOIN "Ward" w ON w.id = p."wardId"
      WHERE p."receiptHash" = ANY(${numberHashes(input.digits)}) FOR UPDATE OF p`;
      const proposal = rows[0] ?? refuse("この控え番号の受付は見つかりません。番号を確かめてください。", "digits");
      if (!proposal.isFree) refuse("この受付は、すでに登録した人の提案になっています。", "digits");
      await tx.proposal.update({
        where: { id: proposal.id },
        data: { accountId: viewer.accountId, confirmedAt: viewer.now },
        select: { id: true },
      });
      await record(tx, viewer, {
        action: "proposal.claimed",
        subjectId: proposal.id,
        wardId: proposal.wardId,
        details: {},
      });
      return { ward: proposal.slug, key: `${proposal.fiscalYear}-${proposal.number}` };
    }),
  );
}
