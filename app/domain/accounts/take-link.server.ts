import type { Tx } from "../../db/client.server.ts";
import type { AccountToken, TokenPurpose } from "../../db/generated/client.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** Uses up a token from a mailed link: 32 random bytes, for the hours its letter says, once. */
export async function takeLink(tx: Tx, viewer: Viewer, purpose: TokenPurpose, secret: string): Promise<AccountToken> {
  const token = await tx.accountToken.findFirst({
    where: { purpose, secretHash: sha256(secret), usedAt: null, expiresAt: { gt: viewer.now } },
  });
  const used = token
    ? await tx.accountToken.updateMany({ where: { id: token.id, usedAt: null }, data: { usedAt: viewer.now } })
    : { count: 0 };
  if (!token || used.count === 0) refuseLink();
  return token;
}

export function refuseLink(): never {
  return refuse(
    "この案内は使えません。有効な時間を過ぎたか、すでに使われています。ログインの画面の「パスワードを忘れたとき」などから、案内をもう一度受け取ってください。",
  );
}
