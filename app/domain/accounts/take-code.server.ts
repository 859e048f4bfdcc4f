import type { Tx } from "../../db/client.server.ts";
import { numberHashes } from "../../platform/numbers.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

const maxAttempts = 5;

/** Codes of an account that still count. Earlier ones stay good until they expire: mail may arrive out of order. */
export function liveCodes(tx: Tx, viewer: Viewer, accountId: string, subjectId: string | null) {
  return tx.accountToken.findMany({
    where: {
      accountId,
      purpose: "code",
      subjectId,
      usedAt: null,
      expiresAt: { gt: viewer.now },
      attempts: { lt: maxAttempts },
    },
  });
}

/** Uses up the matching code; null when none matches, with the try counted against every live one. */
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
      where: { id: { in: tokens.map((t) => t.id) } },
      data: { attempts: { increment: 1 } },
    });
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
