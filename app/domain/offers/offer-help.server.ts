import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canSpeak, requireTakesWords } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import type { OfferInput } from "./offers.schema.ts";

/** 手伝えます, or a place: one of a kind an account, which may change its words. Another thing than 賛同: whoever offers means to come. */
export function offerHelp(viewer: Viewer, ref: ProposalRef, input: z.input<typeof OfferInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canSpeak(viewer, proposal.wardId) && isSignedIn(viewer) && proposal.publishedAt !== null);
    requireTakesWords(proposal);
    const [accountId, kind] = [viewer.accountId ?? "", input.kind ?? "help"];
    const data = {
      words: input.words,
      consentedAt: input.mayPass ? viewer.now : null,
      offeredAt: viewer.now,
      withdrawnAt: null,
    };
    // What was said to an offer that was taken back is not said to a new one.
    await tx.helpOffer.updateMany({
      where: { proposalId: proposal.id, accountId, kind, withdrawnAt: { not: null } },
      data: { reply: null, repliedAt: null, passedOnAt: null, outcome: null },
    });
    const offer = await tx.helpOffer.upsert({
      where: { proposalId_accountId_kind: { proposalId: proposal.id, accountId, kind } },
      create: { proposalId: proposal.id, accountId, kind, ...data },
      update: data,
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "help.offered",
      subjectId: offer.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, kind, mayPass: input.mayPass === "on" },
    });
  });
}
