import type { z } from "zod";
import type { IdentityProvider } from "../../platform/identity-provider.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { CardInput } from "./accounts.schema.ts";
import { nonceOf } from "./start-identity.server.ts";

const again = "確認できませんでした。お手数ですが、初めから行ってください。";

/**
 * 公的個人認証済: the provider's signed word for the viewer's own asking, once. Of the person only a hash of what the
 * provider calls them is kept, so that one person confirms one account; no name, address or 個人番号.
 */
export function confirmByCard(
  viewer: Viewer,
  provider: IdentityProvider | null,
  input: z.infer<typeof CardInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const accountId = viewer.accountId ?? "";
    // Held first: two askings of one account, or a leave-taking meanwhile, wait here.
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
    const token = await tx.accountToken.findFirst({
      where: {
        accountId,
        purpose: "identity",
        secretHash: sha256(input.state),
        usedAt: null,
        expiresAt: { gt: viewer.now },
      },
    });
    if (!provider || !token) refuse(again);
    const subject = await provider.subjectOf(input.assertion, nonceOf(input.state), viewer.now);
    if (!subject) refuse(again);
    const identitySubjectHash = sha256(subject);
    const other = await tx.account.count({ where: { identitySubjectHash, id: { not: accountId } } });
    if (other > 0) refuse("このカードの人は、ほかの利用者として確認が済んでいます。事務局にお問い合わせください。");
    await tx.accountToken.update({ where: { id: token.id }, data: { usedAt: viewer.now }, select: { id: true } });
    await tx.account.update({
      where: { id: accountId },
      data: { identityLevel: "jpki", identityMeans: "card", identityConfirmedAt: viewer.now, identitySubjectHash },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "account.identity-confirmed-by-card",
      subjectId: accountId,
      wardId: null,
      details: { level: "jpki" },
    });
  });
}
