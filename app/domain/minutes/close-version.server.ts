import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { personalHints } from "../../shared/personal-data.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { ClosureInput } from "./minutes.schema.ts";

/**
 * 版の閲覧の停止, of a version in which something was not kept back that should have been: at once, at every door. The
 * version and its hash stay as they were published; the public reads that it was closed, when and why.
 */
export function closeVersion(viewer: Viewer, ref: SessionRef, input: z.infer<typeof ClosureInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const version = await tx.minutesVersion.findFirst({
      where: { minutesId: minutes.id, number: input.version },
      select: { id: true, closure: true },
    });
    if (!version) refuse("閲覧を止める版を選んでください。", "version");
    if (version.closure) refuse("この版の閲覧は、もう止めています。", "version");
    if (personalHints(input.reason).length > 0)
      refuse(
        "理由に、個人に関する情報と思われるところがあります。区民に見えるため、別の書き方にしてください。",
        "reason",
      );
    await tx.versionClosure.create({
      data: {
        versionId: version.id,
        reason: input.reason,
        closedAt: viewer.now,
        closedById: viewer.accountId ?? "",
      },
      select: { versionId: true },
    });
    await record(tx, viewer, {
      action: "minutes.version-closed",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: input.version },
    });
  });
}
