import type { z } from "zod";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { Erratum, PublicMinutes } from "./minutes.content.ts";
import type { ErratumInput } from "./minutes.schema.ts";

/** A correction after publication makes the next version, with a 正誤表; the earlier ones stay. */
export function correctMinutes(viewer: Viewer, ref: SessionRef, input: z.infer<typeof ErratumInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const last = await tx.minutesVersion.findFirst({ where: { minutesId: minutes.id }, orderBy: { number: "desc" } });
    if (!last) refuse("会議録はまだ掲載されていません。掲載の前なら、発言をそのまま直せます。");
    const { content, erratum } = corrected(last.content as unknown as PublicMinutes, input);
    await tx.statement.update({ where: { id: input.statementId }, data: { text: input.after }, select: { id: true } });
    const sha256 = canonicalHash(content);
    const number = last.number + 1;
    const version = await tx.minutesVersion.create({
      data: {
        minutesId: minutes.id,
        number,
        content,
        sha256,
        errata: [erratum],
        publishedAt: viewer.now,
        publishedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "minutes.corrected",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: number, sha256 },
    });
  });
}

/** Works on the published text alone, so that nothing unpublished can slip into the next version. */
function corrected(
  published: PublicMinutes,
  input: z.infer<typeof ErratumInput>,
): { content: PublicMinutes; erratum: Erratum } {
  const content = structuredClone(published);
  const statements = [...content.general, ...content.items.flatMap((item) => (item.isClosed ? [] : item.statements))];
  const statement = found(statements.find((candidate) => candidate.id === input.statementId));
  if (statement.text === input.after) refuse("文が変わっていません。正しい文を入力してください。", "after");
  const erratum = {
    place: statement.speaker || "進行",
    before: statement.text,
    after: input.after,
    reason: input.reason,
  };
  statement.text = input.after;
  return { content, erratum };
}
