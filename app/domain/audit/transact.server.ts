import { db, pool, type Tx } from "../../db/client.server.ts";
import { senderReady } from "../../platform/jobs.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** Thrown when the form of this act was already taken: the caller answers as the first time. */
export class RepeatedForm extends Error {
  override readonly name = "RepeatedForm";
}

/** One act, one transaction. A form posted twice reaches `work` once. */
export async function transact<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  await senderReady(pool);
  return db.$transaction(async (tx) => {
    if (viewer.formKey) await takeForm(tx, viewer, viewer.formKey);
    return work(tx);
  });
}

async function takeForm(tx: Tx, viewer: Viewer, key: string) {
  // A second post waits here until the first has committed or failed.
  const taken = await tx.$executeRaw`
    INSERT INTO "SubmittedForm" (key, "actorKey", "createdAt")
    VALUES (${key}, ${viewer.accountId ?? ""}, ${viewer.now}) ON CONFLICT DO NOTHING`;
  if (taken === 0) throw new RepeatedForm();
}

/** Where the first post of a form led, for the second one. */
export async function outcomeOfForm(viewer: Viewer): Promise<string | null> {
  const form = await db.submittedForm.findFirst({
    where: { key: viewer.formKey ?? "", actorKey: viewer.accountId ?? "" },
  });
  return form?.outcome ?? null;
}

export async function rememberOutcome(viewer: Viewer, outcome: string): Promise<void> {
  if (!viewer.formKey) return;
  await db.submittedForm.updateMany({ where: { key: viewer.formKey }, data: { outcome } });
}
