import { db, pool, type Tx } from "../../db/client.server.ts";
import { senderReady } from "../../platform/jobs.server.ts";
import { openSealed, seal, sha256 } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** Thrown when the form of this act was already taken: with other words in it, or what came of it is not known any more. */
export class RepeatedForm extends Error {
  override readonly name = "RepeatedForm";
  readonly isOther: boolean;
  constructor(isOther: boolean) {
    super();
    this.isOther = isOther;
  }
}

/** Who has taken their form in this request: one form is one act. */
const takers = new WeakSet<Viewer>();

/** `isRepeatable: false` for what lets somebody in: a form sent again lets in nobody. */
type How = { isRepeatable?: boolean };

/**
 * One act, one transaction. A form posted twice reaches `work` once: what it came to is kept in the same transaction,
 * and is what the second post gets, so that it leads where the first one did, whatever happened in between. Only the
 * same thing sent again by the same browser is a second post; anything else under its key is refused.
 */
export async function transact<T>(
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
  { isRepeatable = true }: How = {},
): Promise<T> {
  await senderReady(pool);
  return db.$transaction(async (tx) => {
    const { formKey } = viewer;
    if (!formKey) return work(tx);
    const isOwnSecond = takers.has(viewer);
    if (isOwnSecond || !(await isFirst(tx, viewer, formKey, isRepeatable))) {
      const first = isOwnSecond || !isRepeatable ? null : await takenForm<T>(viewer, tx);
      if (!first?.outcome) throw new RepeatedForm(first?.isOther ?? false);
      return first.outcome.result;
    }
    const result = await work(tx);
    // Most acts come to nothing but what they did: that stands in the row from the start.
    if (result !== undefined && isRepeatable)
      await tx.$executeRaw`
        UPDATE "SubmittedForm" SET result = ${seal(secretOf(viewer), result)} WHERE key = ${sha256(formKey)}`;
    takers.add(viewer);
    return result;
  });
}

/** A second post waits here until the first has committed or failed. */
async function isFirst(tx: Tx, viewer: Viewer, formKey: string, isRepeatable: boolean): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO "SubmittedForm" (key, "actorKey", "createdAt", result)
    VALUES (${sha256(formKey)}, ${viewer.accountId ?? ""}, ${viewer.now},
            ${isRepeatable ? seal(secretOf(viewer), undefined) : null})
    ON CONFLICT DO NOTHING`;
  return taken > 0;
}

const secretOf = ({ formKey = "", formPrint = "" }: Viewer): string => `${formKey} ${formPrint}`;

/** What the first post of this very form came to; null where it is the first, is somebody else's, or said something else. */
export const firstResult = async <T>(viewer: Viewer): Promise<{ result: T } | null> =>
  (await takenForm<T>(viewer, db)).outcome;

/** `isOther`: the same browser's form was taken, and said something else. */
async function takenForm<T>(viewer: Viewer, from: Tx): Promise<{ outcome: { result: T } | null; isOther: boolean }> {
  const { formKey, accountId } = viewer;
  const form = formKey
    ? await from.submittedForm.findFirst({ where: { key: sha256(formKey), actorKey: accountId ?? "" } })
    : null;
  const outcome = form?.result ? (openSealed(secretOf(viewer), form.result) as { result: T } | null) : null;
  return { outcome, isOther: Boolean(form?.result) && outcome === null };
}
