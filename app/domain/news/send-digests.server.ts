import { db } from "../../db/client.server.ts";
import { causeOf, log } from "../../platform/log.server.ts";
import { anonymous } from "../../shared/viewer.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { newsBefore } from "./digest.rules.ts";

const atOnce = 200;

/** A job, every quarter of an hour: one letter for each person whose news is due, with all of it. */
export async function sendDigests(now: Date): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const waiting = await db.account.findMany({
      where: { id: { gt: after }, news: { some: { noticeId: null, happenedAt: { lte: now } } } },
      select: { id: true, mailPace: true, quietFrom: true, quietUntil: true },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    for (const account of waiting) {
      const before = newsBefore(now, account);
      // One that fails holds up nobody: its news waits for the next quarter of an hour.
      if (before) await gather(account.id, before, now).catch(note);
    }
    const last = waiting.at(-1);
    if (!last || waiting.length < atOnce) return;
    after = last.id;
  }
}

const note = (error: Error): void => log.error({ cause: causeOf(error) }, "digest failed");

/** The letter and what goes into it, together: a crash between leaves neither. */
async function gather(accountId: string, before: Date, now: Date): Promise<void> {
  await transact(anonymous(now, "digest"), async (tx) => {
    // Two workers at once: the second finds nothing left.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
    const news = await tx.news.findMany({
      where: { accountId, noticeId: null, happenedAt: { lte: before } },
      select: { id: true },
    });
    if (news.length === 0) return;
    const [noticeId] = await sendNoticesLater(tx, anonymous(now, "digest"), [
      { kind: "news", wardId: null, subjectId: null, accountId },
    ]);
    await tx.news.updateMany({ where: { id: { in: news.map(({ id }) => id) } }, data: { noticeId: noticeId ?? null } });
  });
}
