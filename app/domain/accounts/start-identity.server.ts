import type { IdentityProvider } from "../../platform/identity-provider.server.ts";
import { newSecret, sha256 } from "../../platform/secrets.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { limitTries } from "./limits.server.ts";

const lasts = 30 * 60_000;

/** Where the asking ends up in the word that is signed, so that a word for another asking is none for this one. */
export const nonceOf = (state: string): string => sha256(`${state}:nonce`);

/** Begins 公的個人認証: an asking of one's own, half an hour long. @returns the address to go to */
export async function startIdentity(
  viewer: Viewer,
  provider: IdentityProvider | null,
  returnTo: string,
): Promise<{ url: string }> {
  if (viewer.accountId) await limitTries(viewer, "code", viewer.accountId);
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    if (!provider) refuse("この区では、マイナンバーカードでの確認を行っていません。窓口か郵送で確かめられます。");
    const accountId = viewer.accountId ?? "";
    const state = newSecret();
    await tx.accountToken.deleteMany({ where: { accountId, purpose: "identity" } });
    await tx.accountToken.create({
      data: {
        purpose: "identity",
        accountId,
        secretHash: sha256(state),
        createdAt: viewer.now,
        expiresAt: new Date(viewer.now.getTime() + lasts),
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "account.identity-started", subjectId: accountId, wardId: null, details: {} });
    return { url: provider.startUrl({ state, nonce: nonceOf(state), returnTo }) };
  });
}
