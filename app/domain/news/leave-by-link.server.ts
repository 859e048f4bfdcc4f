import { sha256 } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/**
 * Leaving from a letter, without signing in: all news, or only what is named. The link works as long as its letter may
 * lie in somebody's box, and pressing it twice is once. Tries are not counted: the key cannot be guessed, and a mail
 * service presses for many readers from one address.
 */
export function leaveByLink(viewer: Viewer, secret: string, input: { followIds?: string[] }): Promise<void> {
  return transact(viewer, async (tx) => {
    const token = await tx.accountToken.findFirst({
      where: { purpose: "leave", secretHash: sha256(secret), expiresAt: { gt: viewer.now } },
    });
    if (!token) refuse("この案内は使えません。マイページの「受け取るお知らせ」から変えてください。");
    const { accountId } = token;
    if (input.followIds && input.followIds.length > 0) {
      await tx.follow.deleteMany({ where: { accountId, id: { in: input.followIds } } });
    } else {
      await tx.account.update({ where: { id: accountId }, data: { mailPace: "none" }, select: { id: true } });
      await tx.news.deleteMany({ where: { accountId, noticeId: null } });
    }
    await record(
      tx,
      { ...viewer, accountId },
      {
        action: "news.left-by-link",
        subjectId: accountId,
        wardId: null,
        details: { follows: input.followIds?.length ?? 0 },
      },
    );
  });
}
