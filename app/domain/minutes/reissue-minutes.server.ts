import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approveByActing } from "../approvals/approve-by-acting.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { PublicMinutes } from "./minutes.content.ts";
import type { ReissueInput } from "./minutes.schema.ts";
import { reissued } from "./reissued.rules.ts";
import { isWithoutReadable } from "./version-closures.ts";

/**
 * The next version after one that was closed: the same words, without those kept back since. Its 正誤表 says where,
 * and nothing of what stood there.
 */
export function reissueMinutes(viewer: Viewer, ref: SessionRef, input: z.infer<typeof ReissueInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const versions = await tx.minutesVersion.findMany({
      where: { minutesId: minutes.id },
      orderBy: { number: "desc" },
      include: { closure: true },
    });
    const [last] = versions;
    if (!last || !isWithoutReadable(versions))
      refuse(
        "閲覧できる版があります。誤りは「訂正する」から直してください。非公開の漏れは、先に閲覧を止めてください。",
      );
    const rules = readRules(session.rules);
    const { content, errata } = reissued(
      last.content as unknown as PublicMinutes,
      await keptBackSince(tx, minutes.id, last.publishedAt),
      { rules, since: last.publishedAt, reason: input.reason },
    );
    await approveByActing(tx, viewer, rules.approvals.minutes, session.wardId, "minutes", minutes.id, input);
    const sha256 = canonicalHash(content);
    const number = last.number + 1;
    const version = await tx.minutesVersion.create({
      data: {
        minutesId: minutes.id,
        number,
        content,
        sha256,
        errata,
        publishedAt: viewer.now,
        publishedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.reissued",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: number, sha256, places: errata.length },
    });
  });
}

/** Statements with words kept back after a version came out, with all that is kept back of them. */
export const keptBackSince = (tx: Pick<Tx, "statement">, minutesId: string, since: Date) =>
  tx.statement.findMany({
    where: { minutesId, redactions: { some: { madeAt: { gt: since } } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { redactions: true },
  });
