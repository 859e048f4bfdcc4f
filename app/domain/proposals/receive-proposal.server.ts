import type { z } from "zod";
import { newTenDigits, sha256 } from "../../platform/secrets.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { promisedDays } from "./promised-days.server.ts";
import type { ProposalWords, SendProposalInput } from "./proposals.schema.ts";
import { senderAccount } from "./sender-account.server.ts";
import { takeStep } from "./take-step.server.ts";

export type Sender = Partial<z.infer<typeof SendProposalInput>> & { title: string };

/**
 * Takes in a resident's words and numbers them. Without an account the address is asked
 * for and confirmed afterwards; unconfirmed words reach the desk all the same.
 * @returns the proposal's id and the code to look it up by
 */
export async function receiveProposal(viewer: Viewer, wardSlug: string, words: ProposalWords, sender: Sender) {
  await limitTries(viewer, "write", viewer.accountId ?? sender.email ?? "");
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    const today = dayOf(viewer.now);
    const fiscalYear = fiscalYearOf(today);
    const town =
      words.town === "ward" ? null : found(await tx.town.findFirst({ where: { id: words.town, wardId: ward.id } }));
    const account = await senderAccount(tx, viewer, sender);
    const receiptCode = newTenDigits();
    const proposal = await tx.proposal.create({
      data: {
        wardId: ward.id,
        fiscalYear,
        number: await nextNumber(tx, ward.id, fiscalYear, "proposal"),
        channel: "web",
        title: sender.title,
        body: words.body,
        wish: words.wish,
        townId: town?.id ?? null,
        landmark: words.landmark,
        displayName: viewer.accountId ? account.displayName : (sender.displayName ?? account.displayName),
        accountId: viewer.accountId,
        contactEmail: account.email,
        relation: sender.relation ?? null,
        wardOnlyAt: words.publication === "ward-only" ? viewer.now : null,
        receiptHash: sha256(receiptCode),
        receivedAt: viewer.now,
        confirmedAt: viewer.accountId ? viewer.now : null,
        ...promisedDays(today, ward),
      },
      select: { id: true, number: true },
    });
    const eventId = await takeStep(tx, viewer, proposal.id, { kind: "received" });
    await sendNoticesLater(tx, viewer, [
      { kind: "proposal-received", wardId: ward.id, subjectId: proposal.id, eventId, accountId: account.id },
    ]);
    await record(tx, viewer, {
      action: "proposal.received",
      subjectId: proposal.id,
      wardId: ward.id,
      details: { channel: "web", wardOnly: words.publication === "ward-only" },
    });
    return { id: proposal.id, key: `${fiscalYear}-${proposal.number}`, receiptCode };
  });
}
