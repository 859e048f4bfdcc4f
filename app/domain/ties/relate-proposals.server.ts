import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { lockTwo } from "./lock-two.server.ts";
import type { RelateInput } from "./ties.schema.ts";

/** 関係する提案: two that belong together and each goes its own way; each page names the other, with why. */
export function relateProposals(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof RelateInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { here, there } = await lockTwo(tx, viewer, ref, input.other, "other");
    allow(isSecretariat(viewer, here.wardId));
    const before = await tx.proposalTie.count({
      where: {
        OR: [
          { fromId: here.id, toId: there.id },
          { fromId: there.id, toId: here.id },
        ],
      },
    });
    if (before > 0) refuse("この2つの提案は、もう結び付いています。", "other");
    const tie = await tx.proposalTie.create({
      data: {
        kind: "related",
        fromId: here.id,
        toId: there.id,
        reason: input.reason,
        tiedAt: viewer.now,
        tiedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "proposal.related",
      subjectId: here.id,
      wardId: here.wardId,
      details: { otherId: there.id, tieId: tie.id },
    });
  });
}
