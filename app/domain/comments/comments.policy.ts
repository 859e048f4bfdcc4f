import type { Viewer } from "../../shared/viewer.ts";

/** How long one's own opinion may be mended, in minutes. What it said before stays readable. */
export const mendingMinutes = 30;

type Own = { accountId: string; postedAt: Date; hiddenAt: Date | null };

export const isMendable = (viewer: Viewer, comment: Own): boolean =>
  comment.accountId === viewer.accountId &&
  comment.hiddenAt === null &&
  viewer.now.getTime() - comment.postedAt.getTime() < mendingMinutes * 60_000;

type Talk = { lockedAt: Date | null; lockReason: string | null; closedAt: Date | null } | null;

/** Whether more opinions are taken, and if not, why. */
export function closedWords(talk: Talk): string | null {
  if (talk?.closedAt) return "この提案への意見の募集は終わりました。";
  return talk?.lockedAt ? `この提案への意見の受付を止めています。理由: ${talk.lockReason ?? ""}` : null;
}
