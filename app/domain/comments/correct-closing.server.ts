import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ErratumInput } from "../errata/errata.schema.ts";
import { writeErratum } from "../errata/write-erratum.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

/** A mistake in what was said about the opinions at the end of their time: it stays, and its 正誤表 says what is right. */
export function correctClosing(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof ErratumInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const talk = await tx.discussion.findFirst({ where: { proposalId: proposal.id }, select: { closedAt: true } });
    if (!talk?.closedAt) refuse("意見の募集は、まだ終わっていません。");
    const about = { wardId: proposal.wardId, subject: "closing" as const, subjectId: proposal.id };
    const erratum = await writeErratum(tx, viewer, about, input);
    await record(tx, viewer, {
      action: "discussion.corrected",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { erratumId: erratum.id },
    });
  });
}
