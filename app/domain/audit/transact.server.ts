import { db, pool, type Tx } from "../../db/client.server.ts";
import { senderReady } from "../../platform/jobs.server.ts";
import { openSealed, seal, sha256 } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** Thrown when the form of this act was already taken and what came of it is not known any more. */
export class RepeatedForm extends Error {
  override readonly name = "RepeatedForm";
}

/** Who has taken their form in this request: one form is one act. */
const takers = new WeakSet<Viewer>();

/**
 * One act, one transaction. A form posted twice reaches `work` once: what it came to is kept in the same transaction,
 * and is what the second post gets, so that it leads where the first one did, whatever happened in between.
 */
export async function transact<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  await senderReady(pool);
  return db.$transaction(async (tx) => {
    const { formKey } = viewer;
    if (!formKey) return work(tx);
    if (takers.has(viewer) || !(await isFirst(tx, viewer, formKey))) return repeated<T>(tx, viewer);
    const result = await work(tx);
    // Most acts come to nothing but what they did: that stands in the row from the start.
    if (result !== undefined)
      await tx.$executeRaw`
        UPDATE "SubmittedForm" SET result = ${seal(formKey, result)} WHERE key = ${sha256(formKey)}`;
    takers.add(viewer);
    return result;
  });
}

/** A second post waits here until the first has committed or failed. */
async function isFirst(tx: Tx, viewer: Viewer, formKey: string): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO "SubmittedForm" (key, "actorKey", "createdAt", result)
    VALUES (${sha256(formKey)}, ${viewer.accountId ?? ""}, ${viewer.now}, ${seal(formKey, undefined)})
    ON CONFLICT DO NOTHING`;
  return taken > 0;
}

async function repeated<T>(tx: Tx, viewer: Viewer): Promise<T> {
  const first = takers.has(viewer) ? null : await firstResult<T>(viewer, tx);
  if (!first) throw new RepeatedForm();
  return first.result;
}

/** What the first post of this form came to; null where it is the first, or is somebody else's. */
export async function firstResult<T>(viewer: Viewer, from: Tx = db): Promise<{ result: T } | null> {
  const { formKey, accountId } = viewer;
  if (!formKey) return null;
  const form = await from.submittedForm.findFirst({ where: { key: sha256(formKey), actorKey: accountId ?? "" } });
  return form?.result ? { result: openSealed(formKey, form.result) as T } : null;
}
