import type { z } from "zod";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import type { ProjectInput } from "./projects.schema.ts";

/** 地域課題対応事業: what the ward pays, in one fiscal year, for what a proposal asked. */
export function enterProject(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof ProjectInput>) {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    found(await tx.office.findFirst({ where: { id: input.officeId, wardId: proposal.wardId }, select: { id: true } }));
    const project = await tx.project.create({
      data: {
        ...input,
        spent: input.spent ?? null,
        wardId: proposal.wardId,
        enteredAt: viewer.now,
        proposals: { create: { proposalId: proposal.id } },
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "project.entered",
      subjectId: project.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, fiscalYear: input.fiscalYear, budget: input.budget },
    });
    return project;
  });
}
