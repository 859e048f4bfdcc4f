import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { hasMailServer, sendMail } from "../../platform/mail.server.ts";
import { composeLetter, loadNotice, type NoticeRow } from "./compose-letter.server.ts";
import { letterHtml, letterText } from "./letter.ts";

/**
 * Writes and sends one notice. Run again after a crash it sends again under the same
 * Message-ID, so that a mail program shows one letter when the first outcome is unknown.
 * Without a mail server the letter stays in the outbox.
 */
export async function deliverNotice(noticeId: string, now: Date): Promise<void> {
  const notice = await loadNotice(noticeId);
  if (!notice || notice.deliveredAt) return;
  const parts = await composeLetter(notice, now);
  const to = addressOf(notice);
  if (!parts || !to) {
    await db.notice.updateMany({ where: { id: notice.id }, data: { deliveredAt: now } });
    return;
  }
  const subjectLine = parts.secret ? parts.subject.replace(/\d{6}/, "******") : parts.subject;
  const outbox = hasMailServer() ? {} : { privateText: letterText(parts, true) };
  await db.notice.updateMany({
    where: { id: notice.id },
    data: { attemptedAt: now, subjectLine, text: letterText(parts, false), ...outbox },
  });
  if (hasMailServer()) {
    await sendMail({
      messageId: `<${notice.id}@${new URL(publicOrigin()).hostname}>`,
      to,
      subject: parts.subject,
      text: letterText(parts, true),
      html: letterHtml(parts),
      ...(parts.replyTo ? { replyTo: parts.replyTo } : {}),
      ...(parts.leave ? { leave: parts.leave } : {}),
    }).catch((error: unknown) => noteFailure(notice.id, error));
  }
  await db.notice.updateMany({ where: { id: notice.id }, data: { deliveredAt: now, failure: null } });
}

/** The outbox says that a letter has not gone; the job is tried again. */
async function noteFailure(id: string, error: unknown): Promise<never> {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  await db.notice.updateMany({ where: { id }, data: { failure: String(responseCode ?? code ?? "unknown") } });
  throw error;
}

function addressOf(notice: NoticeRow): string | null {
  if (notice.address) return notice.address;
  if (notice.office) return notice.office.email || null;
  const account = notice.account;
  return account && !account.deletedAt && !account.disabledAt ? account.email : null;
}
