import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { literally } from "../../db/literally.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { personalHints } from "../../shared/personal-data.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approveByActing } from "../approvals/approve-by-acting.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { PublicMinutes } from "./minutes.content.ts";
import type { ReissueInput } from "./minutes.schema.ts";
import { groundName } from "./public-statement.ts";
import { redactedMark, spansOf } from "./redaction.rules.ts";
import { reissued, shows } from "./reissued.rules.ts";
import { storeVersion } from "./store-version.server.ts";

type Input = z.infer<typeof ReissueInput>;

/**
 * The next version after one that was closed: the same text without the words that should have been kept back, wherever
 * they stood. Its 正誤表 says where, and nothing of what stood there; the draft keeps them back from now on, too.
 */
export function reissueMinutes(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const [last, ...earlier] = await tx.minutesVersion.findMany({
      where: { minutesId: minutes.id },
      orderBy: { number: "desc" },
      include: { closure: { select: { versionId: true } } },
    });
    if (!last?.closure)
      refuse("最新の版は閲覧できます。載せてはいけないことばがあるときは、先にその版の閲覧を止めてください。");
    const rules = readRules(session.rules);
    if (!rules.opening.grounds.includes(input.ground))
      refuse("この理由は、会議のきまりにありません。別の理由を選んでください。", "ground");
    const { words, numbers, reason } = input;
    if (words.length + numbers.length === 0)
      refuse("載せないことばか、載せない発言の番号を入力してください。", "words");
    if (words.some((one) => reason.includes(one)) || personalHints(reason).length > 0)
      refuse("載せないことばか、個人に関する情報と思われるところがあります。別の書き方にしてください。", "reason");
    const published = last.content as unknown as PublicMinutes;
    const mark = redactedMark(groundName(input.ground));
    const { content, errata, statements } = reissued(published, { words, numbers, mark, reason });
    const other = earlier.find(
      ({ closure, content: text }) => closure === null && shows(text as unknown as PublicMinutes, words, statements),
    );
    if (other)
      refuse(
        `第${other.number}版にも、載せないことばがあります。先に第${other.number}版の閲覧を止めてください。`,
        "words",
      );
    await approveByActing(tx, viewer, rules.approvals.minutes, session.wardId, "minutes", minutes.id, input);
    await keepBackInDraft(tx, viewer, minutes.id, input, statements);
    const number = last.number + 1;
    const version = await storeVersion(tx, viewer, { minutesId: minutes.id, number, content, errata });
    await record(tx, viewer, {
      action: "minutes.reissued",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: number, sha256: version.sha256, places: errata.length },
    });
  });
}

/** A later correction may not bring them out again. */
async function keepBackInDraft(tx: Tx, viewer: Viewer, minutesId: string, { words, ground }: Input, whole: string[]) {
  const made = { ground, madeAt: viewer.now, madeById: viewer.accountId };
  const written = await tx.statement.findMany({
    where: { minutesId, OR: [{ id: { in: whole } }, ...words.map((one) => ({ text: { contains: literally(one) } }))] },
    select: { id: true, text: true },
  });
  await tx.redaction.createMany({
    data: written.flatMap(({ id, text }): Prisma.RedactionCreateManyInput[] => {
      const own = { ...made, statementId: id };
      if (whole.includes(id)) return [{ ...own, cover: "whole", fromChar: 0, toChar: text.length }];
      const spans = words.flatMap((one) => spansOf(text, one));
      return spans.map(({ from, to }) => ({ ...own, cover: "span", fromChar: from, toChar: to }));
    }),
  });
}
