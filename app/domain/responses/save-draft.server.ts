import type { z } from "zod";
import { dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import { isOfficeStaff, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { type ResponseDraftInput, statusWords } from "./responses.schema.ts";

/** 下書き: what the office has written so far; nobody else reads it, and handing in takes it away. */
export function saveResponseDraft(
  viewer: Viewer,
  ref: ProposalRef,
  { revision, ...input }: z.infer<typeof ResponseDraftInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isOfficeStaff(viewer, proposal.officeId));
    const officeId = proposal.officeId ?? "";
    requireOpen(proposal);
    const waiting = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("提出した回答を企画課が確認しています。");
    const before = await tx.responseDraft.findUnique({ where: { proposalId: proposal.id } });
    if (before?.officeId === officeId) {
      const day = before.nextReportOn ? dayFromColumn(before.nextReportOn) : "";
      refuseStale(revision, before.revision, [
        {
          label: "対応の区分",
          stored: before.status ? statusWords[before.status] : "",
          typed: input.status ? statusWords[input.status] : "",
        },
        { label: "区の回答", stored: before.text, typed: input.text },
        { label: "理由", stored: before.reason, typed: input.reason },
        { label: "次の報告日", stored: day, typed: input.nextReportOn ?? "" },
        { label: "庁内メモ", stored: before.memo, typed: input.memo },
      ]);
    }
    const data = {
      ...input,
      officeId,
      status: input.status ?? null,
      nextReportOn: input.nextReportOn ? dayToColumn(input.nextReportOn) : null,
      savedAt: viewer.now,
      savedById: viewer.accountId ?? "",
      revision: (before?.revision ?? 0) + 1,
    };
    await tx.responseDraft.upsert({
      where: { proposalId: proposal.id },
      create: { proposalId: proposal.id, ...data },
      update: data,
      select: { proposalId: true },
    });
    await record(tx, viewer, {
      action: "response.drafted",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}
