import { db, type Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** A browser nobody signed in with for so long is a stranger again. */
const keptDays = 400;
const day = 86_400_000;

/** Whether somebody signed in with this browser to the account of an address before. Asked alike whether there is one. */
export async function isKnownBrowser({ browser, now }: Viewer, email: string): Promise<boolean> {
  if (!browser) return false;
  const seenAt = { gt: new Date(now.getTime() - keptDays * day) };
  const known = await db.knownBrowser.findFirst({
    where: { secretHash: browser, account: { email }, seenAt },
    select: { accountId: true },
  });
  return known !== null;
}

/** Somebody signed in with it. */
export async function rememberBrowser({ browser, now }: Viewer, accountId: string): Promise<void> {
  if (!browser) return;
  await db.knownBrowser.upsert({
    where: { secretHash_accountId: { secretHash: browser, accountId } },
    create: { secretHash: browser, accountId, seenAt: now },
    update: { seenAt: now },
    select: { accountId: true },
  });
}

/** Part of whatever ends logins: those browsers are strangers again, but for one. */
export const forgetBrowsers = (tx: Tx, accountId: string, but = "") =>
  tx.knownBrowser.deleteMany({ where: { accountId, secretHash: { not: but } } });

/** Nightly. */
export const forgetOldBrowsers = (now: Date) =>
  db.knownBrowser.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - keptDays * day) } } });
