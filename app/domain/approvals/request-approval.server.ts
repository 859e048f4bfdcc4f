import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { grantInForce } from "../wards/grant-in-force.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { wardOfSubject } from "./approval-subject.server.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";
import { subjectChangedAt } from "./subject-changed-at.server.ts";

type Input = { subject: ApprovalSubject; subjectId: string };

/** Asks the manager to look at what is about to become public. */
export function requestApproval(viewer: Viewer, wardSlug: string, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    if ((await wardOfSubject(tx, input.subject, input.subjectId)) !== ward.id) throw new Problem("not-found");
    // Two clerks asking at once: the second sees what the first asked.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${input.subjectId}))`;
    const last = await tx.approvalRequest.findFirst({ where: { ...input }, orderBy: { requestedAt: "desc" } });
    const given = last
      ? await tx.approvalRecord.count({ where: { ...input, recordedAt: { gte: last.requestedAt } } })
      : 0;
    const changedAt = await subjectChangedAt(tx, input.subject, input.subjectId);
    const stands = last && !last.returnedAt && (!changedAt || changedAt <= last.requestedAt);
    if (stands && given === 0) refuse("課長に決裁を頼んでいます。");
    const request = await tx.approvalRequest.create({
      data: { ...input, wardId: ward.id, requestedAt: viewer.now, requestedById: viewer.accountId ?? "" },
      select: { id: true },
    });
    const today = dayToColumn(dayOf(viewer.now));
    const managers = await tx.grant.findMany({
      where: {
        wardId: ward.id,
        role: "manager",
        ...grantInForce(today),
      },
      select: { accountId: true },
    });
    await sendNoticesLater(
      tx,
      viewer,
      managers.map(({ accountId }) => ({
        kind: "approval-requested",
        wardId: ward.id,
        subjectId: request.id,
        accountId,
      })),
    );
    await record(tx, viewer, {
      action: "approval.requested",
      subjectId: request.id,
      wardId: ward.id,
      details: { subject: input.subject },
    });
  });
}
