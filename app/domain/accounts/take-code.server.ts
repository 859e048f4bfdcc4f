import type { Tx } from "../../db/client.server.ts";
import { numberHashes } from "../../platform/numbers.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

const maxAttempts = 5;

/**
 * Codes of an account that still count for whoever tries. Earlier ones stay good until they expire: mail may arrive out
 * of order. Wrong tries with another browser than the one that asked end a code for others alone.
 */
export function liveCodes(tx: Tx, viewer: Viewer, accountId: string, subjectId: string | null) {
  return tx.accountToken.findMany({
    where: {
      accountId,
      purpose: "code",
      subjectId,
      usedAt: null,
      expiresAt: { gt: viewer.now },
      OR: [
        { askedBy: null, attempts: { lt: maxAttempts } },
        { askedBy: viewer.browser ?? "", attempts: { lt: maxAttempts } },
        { askedBy: { not: viewer.browser ?? "" }, othersAttempts: { lt: maxAttempts } },
      ],
    },
  });
}

/** Uses up the matching code; false when none matches, with the try counted against every live one. */
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
    await tx.$executeRaw`
      UPDATE "AccountToken"
      SET attempts = attempts + (NOT is_others)::int, "othersAttempts" = "othersAttempts" + is_others::int
      FROM (SELECT id AS tried, coalesce("askedBy" <> ${viewer.browser ?? ""}, false) AS is_others
            FROM "AccountToken" WHERE id = ANY(${tokens.map(({ id }) => id)}::uuid[])) AS tries
      WHERE id = tried`;
    return false;
  }
  const used = await tx.accountToken.updateMany({
    where: { id: token.id, usedAt: null },
    data: { usedAt: viewer.now },
  });
  return used.count === 1;
}

export function refuseCode(): never {
  refuse(
    "確認番号が違うか、有効な時間（30分）を過ぎています。メールの番号を確かめるか、番号を送り直してください。",
    "code",
  );
}
