import type { z } from "zod";
import { allow, found, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { projectWords, type ReviseProjectInput } from "./projects.schema.ts";
import { lockProject, type ProjectRef } from "./scope.server.ts";

/** The year goes on: what it costs in the end, and whether it is done. */
export function reviseProject(
  viewer: Viewer,
  ref: ProjectRef,
  { revision, ...input }: z.infer<typeof ReviseProjectInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const project = await lockProject(tx, ref);
    allow(isSecretariat(viewer, project.wardId));
    found(await tx.office.findFirst({ where: { id: input.officeId, wardId: project.wardId }, select: { id: true } }));
    refuseStale(revision, project.revision, [
      { label: "事業名", stored: project.name, typed: input.name },
      { label: "事業の内容", stored: project.description, typed: input.description },
      { label: "年度", stored: String(project.fiscalYear), typed: String(input.fiscalYear) },
      { label: "状態", stored: projectWords[project.state], typed: projectWords[input.state] },
      { label: "予算額", stored: String(project.budget), typed: String(input.budget) },
      { label: "決算額", stored: String(project.spent ?? ""), typed: String(input.spent ?? "") },
    ]);
    await tx.project.update({
      where: { id: project.id },
      data: { ...input, spent: input.spent ?? null, revision: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "project.revised",
      subjectId: project.id,
      wardId: project.wardId,
      details: { fields: Object.keys(input) },
    });
  });
}
