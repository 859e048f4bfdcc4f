import { pool, type Tx } from "../../db/client.server.ts";
import { enqueue } from "../../platform/jobs.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { NoticeKind } from "./notice.kinds.ts";

export type NoticeRequest = {
  kind: NoticeKind;
  wardId: string | null;
  subjectId: string | null;
  /** What happened: nobody has two letters of a kind about one event. */
  eventId?: string;
  /** The browser that asked for what the letter carries. */
  askedBy?: string | null;
} & ({ accountId: string } | { officeId: string } | { address: string });

/**
 * One job per event and recipient, inside the act's transaction. Carries ids and purpose
 * only; the worker writes the letter and makes any token in it.
 * @returns the ids of the letters, in the order asked for
 */
export async function sendNoticesLater(tx: Tx, viewer: Viewer, requests: NoticeRequest[]): Promise<string[]> {
  if (requests.length === 0) return [];
  const notices = await tx.notice.createManyAndReturn({
    data: requests.map((request) => ({ ...request, queuedAt: viewer.now })),
    select: { id: true },
  });
  await enqueue(
    tx,
    pool,
    "deliver-notice",
    notices.map(({ id }) => ({ noticeId: id })),
  );
  return notices.map(({ id }) => id);
}
