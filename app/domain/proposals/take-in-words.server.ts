import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Ward } from "../../db/generated/client.ts";
import { newNumber, numberHash } from "../../platform/numbers.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import { networkOfSender } from "./anonymous-storage.server.ts";
import { promisedDays } from "./promised-days.server.ts";
import type { ProposalWords, SendProposalInput } from "./proposals.schema.ts";
import { senderAccount } from "./sender-account.server.ts";
import { takeStep } from "./take-step.server.ts";

export type Sender = Partial<z.infer<typeof SendProposalInput>> & { title: string };

/**
 * Part of both ways to send words in: numbers them, takes the first step of their line, and sends the receipt.
 * @returns the proposal's id and key, and the code to look it up by
 */
export async function takeInWords(tx: Tx, viewer: Viewer, ward: Ward, words: ProposalWords, sender: Sender) {
  const today = dayOf(viewer.now);
  const fiscalYear = fiscalYearOf(today);
  const town =
    words.town === "ward" ? null : found(await tx.town.findFirst({ where: { id: words.town, wardId: ward.id } }));
  const account = await senderAccount(tx, viewer, sender);
  const receiptCode = newNumber();
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
      receiptHash: numberHash(receiptCode),
      network: networkOfSender(viewer),
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
  return { id: proposal.id, key: `${fiscalYear}-${proposal.number}`, receiptCode };
}
