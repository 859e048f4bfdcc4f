import type { z } from "zod";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { composeMinutes, draftHash } from "./compose-minutes.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { PublishMinutesInput } from "./minutes.schema.ts";

/** 会議録の掲載: version 1, immutable, with the hash of its public text. */
export function publishMinutes(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof PublishMinutesInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (!minutes.approvedAt) refuse("会議録がまだ承認されていません。承認を受けてから掲載してください。");
    const before = await tx.minutesVersion.count({ where: { minutesId: minutes.id } });
    if (before > 0) refuse("会議録は掲載されています。誤りは「訂正する」から直してください。");
    const content = await composeMinutes(tx, session);
    if (draftHash(content) !== minutes.approvedHash) {
      refuse("承認の後に、もとになる記録が変わっています。承認を取り消し、もう一度確認を受けてください。");
    }
    await settleApproval(tx, viewer, readRules(session.rules).approvals.minutes, "minutes", minutes.id, input);
    const sha256 = canonicalHash(content);
    const version = await tx.minutesVersion.create({
      data: {
        minutesId: minutes.id,
        number: 1,
        content,
        sha256,
        errata: [],
        publishedAt: viewer.now,
        publishedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.published",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: 1, sha256 },
    });
  });
}
