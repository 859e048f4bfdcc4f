import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { MailChoiceInput } from "./follows.schema.ts";

/** How often news comes, and when none does. Letters about one's own proposals come all the same. */
export function chooseMail(viewer: Viewer, { pace, ...quiet }: z.infer<typeof MailChoiceInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const id = viewer.accountId ?? "";
    await tx.account.update({ where: { id }, data: { mailPace: pace, ...quiet }, select: { id: true } });
    if (pace === "none") await tx.news.deleteMany({ where: { accountId: id, noticeId: null } });
    await record(tx, viewer, { action: "news.mail-chosen", subjectId: id, wardId: null, details: { pace } });
  });
}
