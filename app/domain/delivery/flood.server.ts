import { db } from "../../db/client.server.ts";
import { hasLiveCode } from "../accounts/take-code.server.ts";
import type { NoticeRow } from "./compose-letter.server.ts";

const hour = 3_600_000;

/** How many letters of a kind may be out at an address, and for how long what is in them opens something. */
const kinds = {
  "sign-in-code": { most: 5, life: hour / 2 },
  "password-reset": { most: 5, life: hour },
  "proposal-received": { most: 10, life: 24 * hour },
} as const;

const isLimited = (kind: string): kind is keyof typeof kinds => kind in kinds;

/**
 * Whether so many letters of this kind arrived there already that they will do: nobody's mailbox is filled by whoever
 * knows its address. Letters that did not go count for nothing, nor do codes nobody could use any more, nor those about
 * something else; and whoever is known there gets as many as they ask for.
 */
export async function isFlood(notice: NoticeRow, accountId: string, now: Date): Promise<boolean> {
  if (!isLimited(notice.kind)) return false;
  const { most, life } = kinds[notice.kind];
  const out = await db.notice.count({
    where: {
      kind: notice.kind,
      wardId: notice.wardId,
      address: notice.address,
      accountId: notice.accountId,
      subjectId: notice.subjectId,
      queuedAt: { gt: new Date(now.getTime() - life) },
      deliveredAt: { not: null },
      text: { not: null },
      id: { not: notice.id },
    },
  });
  if (out < most) return false;
  if (notice.kind === "sign-in-code" && !(await hasLiveCode(accountId, notice.askedBy, now))) return false;
  const known = await db.knownBrowser.findFirst({
    where: { accountId, secretHash: notice.askedBy ?? "" },
    select: { accountId: true },
  });
  return known === null;
}
