import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { newTenDigits, sha256 } from "../../platform/secrets.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
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
    where: { codeHash: sha256(code), wardId, usedAt: null },
    data: { usedAt: viewer.now },
  });
  if (count === 0)
    refuse("この番号の用紙は、この区で出していないか、もう登録しています。用紙の番号を確かめてください。", "paperCode");
}

/** Words heard by telephone, on paper, at the counter, a sitting or a workshop, entered by the desk with their channel. */
export function enterProposal(viewer: Viewer, wardSlug: string, input: z.infer<typeof EnterProposalInput>) {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const today = dayOf(viewer.now);
    const fiscalYear = fiscalYearOf(today);
    const town =
      input.town === "ward" ? null : found(await tx.town.findFirst({ where: { id: input.town, wardId: ward.id } }));
    const receiptCode = input.paperCode ?? newTenDigits();
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
        receiptHash: sha256(receiptCode),
        receivedAt: viewer.now,
        enteredById: viewer.accountId,
        ...promisedDays(today, ward),
      },
      select: { id: true, number: true, title: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "received" });
    await record(tx, viewer, {
      action: "proposal.entered",
      subjectId: proposal.id,
      wardId: ward.id,
      details: { channel: input.channel, wardOnly: input.publication === "ward-only" },
    });
    return { id: proposal.id, key: `${fiscalYear}-${proposal.number}`, title: proposal.title, receiptCode };
  });
}
