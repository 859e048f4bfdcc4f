import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** One's own alone: another's is not found. */
export function unfollow(viewer: Viewer, input: { followId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const own = { id: input.followId, accountId: viewer.accountId ?? "" };
    const { subjectId, wardId, subject } = found(await tx.follow.findFirst({ where: own }));
    await tx.follow.deleteMany({ where: own });
    await record(tx, viewer, { action: "news.unfollowed", subjectId, wardId, details: { subject } });
  });
}
