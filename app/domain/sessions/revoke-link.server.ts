import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { takeLink } from "../accounts/take-link.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** Uses a link up without answering: for a mail that went further than it should have. */
export async function revokeReplyLink(viewer: Viewer, input: { token: string }): Promise<void> {
  await limitTries(viewer, "code", input.token);
  return transact(viewer, async (tx) => {
    const token = await takeLink(tx, viewer, "session_reply", input.token);
    const { wardId } = await tx.councilSession.findFirstOrThrow({
      where: { id: token.subjectId ?? "" },
      select: { wardId: true },
    });
    await record(
      tx,
      { ...viewer, accountId: token.accountId },
      { action: "session.link-revoked", subjectId: token.subjectId ?? "", wardId, details: {} },
    );
  });
}
