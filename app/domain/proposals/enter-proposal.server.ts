import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { newNumber, numberHash, numberHashes } from "../../platform/numbers.server.ts";
import { addDays, type Day, dayOf, fiscalYearOf, instantAt } from "../../shared/dates.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { titleFrom } from "../../shared/text.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { promisedDays } from "./promised-days.server.ts";
import type { EnterProposalInput } from "./proposals.schema.ts";
import { takeStep } from "./take-step.server.ts";

/** The number on the form is the number of the receipt: issued by this ward, and used once. */
async function spendPaperCode(tx: Tx, viewer: Viewer, wardId: string, code: string): Promise<void> {
  const { count } = await tx.paperCode.updateMany({
    where: { codeHash: { in: numberHashes(code) }, wardId, usedAt: null },
    data: { usedAt: viewer.now },
  });
  if (count === 0)
    refuse("この番号の用紙は、この区で出していないか、もう登録しています。控え番号を確かめてください。", "paperCode");
}

/** The promises run from the day the words came in; what is older than this is a slip of the hand. */
const longestAgo = 60;

function receivedAtOf(viewer: Viewer, receivedOn: Day | undefined): Date {
  const today = dayOf(viewer.now);
  if (!receivedOn || receivedOn === today) return viewer.now;
  if (receivedOn > today) refuse("受付日は、きょうまでの日を入力してください。", "receivedOn");
  if (receivedOn < addDays(today, -longestAgo))
    refuse(`受付日は、${longestAgo}日前までの日を入力してください。`, "receivedOn");
  return instantAt(receivedOn, "12:00");
}

/** Words heard by telephone, on paper, at the counter, a sitting or a workshop, entered by the desk with their channel. */
export function enterProposal(viewer: Viewer, wardSlug: string, input: z.infer<typeof EnterProposalInput>) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const receivedAt = receivedAtOf(viewer, input.receivedOn);
    const received = dayOf(receivedAt);
    const fiscalYear = fiscalYearOf(received);
    const town =
      input.town === "ward" ? null : found(await tx.town.findFirst({ where: { id: input.town, wardId: ward.id } }));
    const receiptCode = input.paperCode ?? newNumber();
    if (input.paperCode) await spendPaperCode(tx, viewer, ward.id, input.paperCode);
    const proposal = await tx.proposal.create({
      data: {
        wardId: ward.id,
        fiscalYear,
        number: await nextNumber(tx, ward.id, fiscalYear, "proposal"),
        channel: input.channel,
        title: input.title ?? titleFrom(input.body),
        body: input.body,
        wish: input.wish,
        townId: town?.id ?? null,
        landmark: input.landmark,
        displayName: input.displayName ?? `${town?.name ?? ward.name}の区民`,
        wardOnlyAt: input.publication === "ward-only" ? viewer.now : null,
        receiptHash: numberHash(receiptCode),
        receivedAt,
        postalWantedAt: input.wantsPost ? viewer.now : null,
        enteredById: viewer.accountId,
        ...promisedDays(received, ward),
      },
      select: { id: true, number: true, title: true },
    });
    await takeStep(tx, { ...viewer, now: receivedAt }, proposal.id, { kind: "received" });
    await record(tx, viewer, {
      action: "proposal.entered",
      subjectId: proposal.id,
      wardId: ward.id,
      details: { channel: input.channel, wardOnly: input.publication === "ward-only" },
    });
    return { id: proposal.id, key: `${fiscalYear}-${proposal.number}`, title: proposal.title, receiptCode };
  });
}
