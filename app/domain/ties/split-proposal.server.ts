import type { z } from "zod";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { nextNumber } from "../wards/next-number.server.ts";
import type { SplitInput } from "./ties.schema.ts";

/**
 * 分割: one letter that asks for two things. The second gets a number, an office and an answer of its own, keeps the
 * day it came in and what was promised then, and is put on the site by a decision of its own.
 */
export function splitProposal(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof SplitInput>) {
  return transact(viewer, async (tx) => {
    const whole = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, whole.wardId));
    requireOpen(whole);
    if (whole.answeredAt) refuse("回答が掲載されているため、分けられません。");
    if (whole.channel === "web" && !whole.confirmedAt)
      refuse("連絡先が確認されていないため、まだ分けられません。確認を待ってください。");
    const fiscalYear = fiscalYearOf(dayOf(viewer.now));
    const part = await tx.proposal.create({
      data: {
        wardId: whole.wardId,
        fiscalYear,
        number: await nextNumber(tx, whole.wardId, fiscalYear, "proposal"),
        channel: whole.channel,
        title: input.title,
        body: input.body,
        townId: whole.townId,
        landmark: whole.landmark,
        displayName: whole.displayName,
        accountId: whole.accountId,
        contactEmail: whole.contactEmail,
        relation: whole.relation,
        wardOnlyAt: whole.wardOnlyAt,
        receivedAt: whole.receivedAt,
        postalWantedAt: whole.postalWantedAt,
        enteredById: whole.enteredById,
        confirmedAt: whole.confirmedAt,
        publishBy: whole.publishBy,
        officeBy: whole.officeBy,
        answerBy: whole.answerBy,
      },
      select: { id: true, number: true },
    });
    const tie = await tx.proposalTie.create({
      data: {
        kind: "split",
        fromId: whole.id,
        toId: part.id,
        reason: input.reason,
        tiedAt: viewer.now,
        tiedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    const why = { reason: input.reason, detailId: tie.id };
    await takeStep(tx, { ...viewer, now: whole.receivedAt }, part.id, { kind: "received" });
    await takeStep(tx, viewer, part.id, { kind: "split_from", ...why });
    await takeStep(tx, viewer, whole.id, { kind: "split_off", ...why });
    await record(tx, viewer, {
      action: "proposal.split",
      subjectId: whole.id,
      wardId: whole.wardId,
      details: { partId: part.id },
    });
    return { key: `${fiscalYear}-${part.number}` };
  });
}
