import type { z } from "zod";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { lockedOffer, type OfferRef } from "./locked-offer.server.ts";
import type { ReplyOfferInput } from "./offers.schema.ts";

/** The secretariat answers, and hands the address to the proposer only where its owner agreed to that. */
export function replyOffer(viewer: Viewer, ref: OfferRef, input: z.infer<typeof ReplyOfferInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, offer } = await lockedOffer(tx, viewer, ref);
    if (input.passOn && !offer.consentedAt)
      refuse("連絡先を提案者に伝えることに、同意していません。伝えずに返事をしてください。", "passOn");
    if (input.passOn && !proposal.accountId) refuse("提案者の連絡先がないため、伝えられません。", "passOn");
    await tx.helpOffer.update({
      where: { id: offer.id },
      data: {
        reply: input.reply,
        repliedAt: viewer.now,
        ...(input.passOn ? { passedOnAt: viewer.now } : {}),
      },
      select: { id: true },
    });
    const about = { wardId: proposal.wardId, subjectId: offer.id };
    await sendNoticesLater(tx, viewer, [
      { kind: "help-replied", ...about, accountId: offer.accountId },
      ...(input.passOn ? [{ kind: "help-passed-on" as const, ...about, accountId: proposal.accountId ?? "" }] : []),
    ]);
    await record(tx, viewer, {
      action: "help.replied",
      subjectId: offer.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, passedOn: input.passOn === "on" },
    });
  });
}
