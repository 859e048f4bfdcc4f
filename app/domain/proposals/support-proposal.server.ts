import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canSpeak, requireTakesWords } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** 賛同: one an account, counted once however often it is sent. Never a vote. */
export function supportProposal(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canSpeak(viewer, proposal.wardId) && isSignedIn(viewer) && proposal.publishedAt !== null);
    requireTakesWords(proposal);
    const changed = await tx.$executeRaw`
      WITH added AS (
        INSERT INTO "Support" ("proposalId", "accountId", "supportedAt")
        VALUES (${proposal.id}::uuid, ${viewer.accountId}::uuid, ${viewer.now})
        ON CONFLICT ("proposalId", "accountId") DO UPDATE SET "withdrawnAt" = NULL, "supportedAt" = EXCLUDED."supportedAt"
          WHERE "Support"."withdrawnAt" IS NOT NULL
        RETURNING 1)
      UPDATE "Proposal" SET "supportCount" = "supportCount" + 1
      WHERE id = ${proposal.id}::uuid AND EXISTS (SELECT 1 FROM added)`;
    if (changed === 0) return;
    await record(tx, viewer, {
      action: "proposal.supported",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}
