import { db, type Tx } from "../../db/client.server.ts";
import { numberHashes } from "../../platform/numbers.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

const maxAttempts = 5;
/** Mail may arrive out of order, and more than these nobody asked for themselves. */
const newest = 3;

type Trying = Pick<Viewer, "browser" | "now">;

type Live = { id: string; secretHash: string; isOthers: boolean };

/**
 * Codes of an account that still count for whoever tries, held until the try is counted: of those asked for with this
 * browser, or with none that is known, the newest three, and of those of others the newest three. Wrong tries with
 * another browser than the one that asked end a code for others alone.
 */
async function liveCodes(tx: Tx, viewer: Trying, accountId: string, subjectId: string | null): Promise<Live[]> {
  const all = await tx.$queryRaw<(Live & { isLeft: boolean })[]>`
    SELECT id, "secretHash", coalesce("askedBy" <> ${viewer.browser ?? ""}, false) AS "isOthers",
           CASE WHEN "askedBy" <> ${viewer.browser ?? ""} THEN "othersAttempts" ELSE attempts END < ${maxAttempts} AS "isLeft"
    FROM "AccountToken"
    WHERE "accountId" = ${accountId}::uuid AND purpose = 'code' AND "subjectId" IS NOT DISTINCT FROM ${subjectId}::uuid
      AND "usedAt" IS NULL AND "expiresAt" > ${viewer.now}
    ORDER BY "createdAt" DESC, id DESC FOR UPDATE`;
  return [false, true].flatMap((isOthers) =>
    all
      .filter((one) => one.isOthers === isOthers)
      .slice(0, newest)
      .filter(({ isLeft }) => isLeft),
  );
}

/** Whether a code that was mailed would still let in whoever asks with this browser. */
export const hasLiveCode = (accountId: string, browser: string | null, now: Date): Promise<boolean> =>
  db.$transaction(
    async (tx) => (await liveCodes(tx, { now, ...(browser === null ? {} : { browser }) }, accountId, null)).length > 0,
  );

/** Uses up the matching code, and with it the others; false when none matches, with the try counted against every live one. */
export async function takeCode(
  tx: Tx,
  viewer: Viewer,
  accountId: string,
  subjectId: string | null,
  code: string,
): Promise<boolean> {
  const tokens = await liveCodes(tx, viewer, accountId, subjectId);
  const hashes = numberHashes(`${accountId}:${code}`);
  const token = tokens.find(({ secretHash }) => hashes.includes(secretHash));
  if (!token) {
    await tx.accountToken.updateMany({
      where: { id: { in: tokens.filter(({ isOthers }) => !isOthers).map(({ id }) => id) } },
      data: { attempts: { increment: 1 } },
    });
    await tx.accountToken.updateMany({
      where: { id: { in: tokens.filter(({ isOthers }) => isOthers).map(({ id }) => id) } },
      data: { othersAttempts: { increment: 1 } },
    });
    return false;
  }
  await tx.accountToken.updateMany({
    where: { accountId, purpose: "code", subjectId, usedAt: null },
    data: { usedAt: viewer.now },
  });
  return true;
}

export function refuseCode(): never {
  refuse(
    "確認番号が違うか、有効な時間（30分）を過ぎています。メールの番号を確かめるか、番号を送り直してください。",
    "code",
  );
}
