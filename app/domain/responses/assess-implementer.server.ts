import type { z } from "zod";
import { allow, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { type AssessmentInput, implementerWords } from "./responses.schema.ts";

/**
 * 実施主体: who should do it, with the reason on each of the three axes of 区役所改革の基本方針 (素案) 5: 利便性,
 * 地域優位性, 効率性.
 */
export function assessImplementer(
  viewer: Viewer,
  ref: ProposalRef,
  { revision, ...input }: z.infer<typeof AssessmentInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const before = await tx.assessment.findUnique({ where: { proposalId: proposal.id } });
    if (before) {
      refuseStale(revision, before.revision, [
        {
          label: "実施主体",
          stored: implementerWords[before.implementer],
          typed: implementerWords[input.implementer],
        },
        { label: "利便性", stored: before.convenience, typed: input.convenience },
        { label: "地域優位性", stored: before.locality, typed: input.locality },
        { label: "効率性", stored: before.efficiency, typed: input.efficiency },
      ]);
    }
    const data = {
      ...input,
      assessedAt: viewer.now,
      assessedById: viewer.accountId ?? "",
      revision: (before?.revision ?? 0) + 1,
    };
    await tx.assessment.upsert({
      where: { proposalId: proposal.id },
      create: { proposalId: proposal.id, ...data },
      update: data,
      select: { proposalId: true },
    });
    await record(tx, viewer, {
      action: "proposal.assessed",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { implementer: input.implementer },
    });
  });
}
