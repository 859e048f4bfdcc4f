import { db } from "../../db/client.server.ts";
import { causeOf, log } from "../../platform/log.server.ts";
import { forgetOldBrowsers } from "../accounts/known-browsers.server.ts";
import { deleteExpiredSessions } from "../accounts/login-sessions.server.ts";
import { keepDailyHead } from "../audit/daily-head.server.ts";
import { forgetFiles } from "../files/forget-files.server.ts";
import { forgetSenders } from "../proposals/forget-senders.server.ts";
import { remindOfAnswers, remindOfInquiries, tellOfLateAnswers } from "./nightly-answers.server.ts";
import { ago, forgetApplicants, forgetUnconfirmed } from "./nightly-forgetting.server.ts";
import { remindOfMinutes } from "./nightly-minutes.server.ts";
import { remindOfReplies, warnOfEndingGrants } from "./nightly-reminders.server.ts";

/** What happens every night, each by itself: expired things go, the end of the record is kept, ending roles are warned of. */
const steps: Record<string, (now: Date) => Promise<unknown>> = {
  "expired logins": () => deleteExpiredSessions(),
  "browsers not seen again": forgetOldBrowsers,
  "expired links": (now) => db.accountToken.deleteMany({ where: { expiresAt: { lt: ago(now, 1) } } }),
  "outcomes of forms": (now) => db.submittedForm.deleteMany({ where: { createdAt: { lt: ago(now, 2) } } }),
  "kept forms": (now) => db.keptForm.deleteMany({ where: { expiresAt: { lt: now } } }),
  "senders of proposals": forgetSenders,
  drafts: (now) => db.proposalDraft.deleteMany({ where: { updatedAt: { lt: ago(now, 60) } } }),
  "shared drafts": (now) => db.sharedDraft.deleteMany({ where: { updatedAt: { lt: ago(now, 60) } } }),
  "words of letters": (now) =>
    db.notice.updateMany({
      where: { queuedAt: { lt: ago(now, 30) } },
      data: { privateText: null, address: null, text: null, subjectLine: null, askedBy: null },
    }),
  "unconfirmed addresses": forgetUnconfirmed,
  applicants: forgetApplicants,
  "observers nobody confirmed": (now) =>
    db.observerEntry.updateMany({
      where: { confirmedAt: null, forgottenAt: null, enteredAt: { lt: ago(now, 1) } },
      data: { withdrawnAt: now, name: "", email: null, needs: [], forgottenAt: now },
    }),
  observers: (now) =>
    db.observerEntry.updateMany({
      where: { forgottenAt: null, session: { endsAt: { lt: ago(now, 30) }, postponedAt: null } },
      data: { name: "", email: null, needs: [], forgottenAt: now },
    }),
  "files of nothing": (now) => forgetFiles(ago(now, 1)),
  "used-up tries": (now) => db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(ago(now, 1).getTime()) } } }),
  "head of the record": keepDailyHead,
  "ending grants": warnOfEndingGrants,
  "replies due": remindOfReplies,
  "minutes due": remindOfMinutes,
  "answers due": remindOfAnswers,
  "late answers": tellOfLateAnswers,
  "inquiries due": remindOfInquiries,
};

/**
 * Does all of it, whatever becomes of one: each says in the log how it ended.
 * @throws Error naming what failed, so that the whole is tried again; each may be done twice
 */
export async function runNightly(now: Date): Promise<void> {
  const failed: string[] = [];
  for (const [step, run] of Object.entries(steps)) {
    const began = performance.now();
    try {
      await run(now);
      log.info({ step, ms: Math.round(performance.now() - began) }, "a step of the night is done");
    } catch (error) {
      failed.push(step);
      log.error({ step, cause: causeOf(error) }, "a step of the night failed");
    }
  }
  if (failed.length > 0) throw new Error(`failed at night: ${failed.join(", ")}`);
}
