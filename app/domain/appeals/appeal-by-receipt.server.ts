import type { z } from "zod";
import type { Proposal } from "../../db/generated/client.ts";
import { numberHashes } from "../../platform/numbers.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { byNumber } from "../accounts/guesses.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { appealProposal } from "./appeal-proposal.server.ts";
import type { ReceiptAppealInput } from "./appeals.schema.ts";

/** Somebody without an account asks for another look by the number of their receipt; the result stands behind it, too. */
export function appealByReceipt(viewer: Viewer, input: z.infer<typeof ReceiptAppealInput>): Promise<void> {
  return byNumber(viewer, () =>
    transact(viewer, async (tx) => {
      const rows = await tx.$queryRaw<Proposal[]>`
      SELECT * FROM "Proposal" WHERE "receiptHash" = ANY(${numberHashes(input.digits)}) AND channel <> 'report' FOR UPDATE`;
      const proposal = rows[0] ?? refuse("この控え番号の受付は見つかりません。番号を確かめてください。", "digits");
      if (proposal.accountId)
        refuse("登録した人の提案です。ログインして、提案のページから申し出てください。", "digits");
      const { id, subject } = await appealProposal(tx, { ...viewer, accountId: null }, proposal, input);
      await record(tx, viewer, {
        action: "appeal.appealed-by-receipt",
        subjectId: id,
        wardId: proposal.wardId,
        details: { proposalId: proposal.id, subject },
      });
    }),
  );
}
