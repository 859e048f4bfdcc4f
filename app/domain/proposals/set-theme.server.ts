import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

export function setTheme(viewer: Viewer, ref: ProposalRef, input: { themeId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    const theme = found(await tx.theme.findFirst({ where: { id: input.themeId, retiredAt: null } }));
    await tx.proposal.update({ where: { id: proposal.id }, data: { themeId: theme.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "proposal.themed",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { themeId: theme.id },
    });
  });
}
