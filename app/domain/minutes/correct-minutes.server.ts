import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { personalHints } from "../../shared/personal-data.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approveByActing } from "../approvals/approve-by-acting.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { corrected } from "./errata.ts";
import { leftoverFinder } from "./leftovers.server.ts";
import { lockMinutes } from "./locked-minutes.server.ts";
import type { PublicMinutes } from "./minutes.content.ts";
import type { ErratumInput } from "./minutes.schema.ts";
import { spansOf } from "./redaction.rules.ts";
import { storeVersion } from "./store-version.server.ts";

/** A correction after publication makes the next version, with a 正誤表; the earlier ones stay. */
export function correctMinutes(viewer: Viewer, ref: SessionRef, input: z.infer<typeof ErratumInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const last = await tx.minutesVersion.findFirst({
      where: { minutesId: minutes.id },
      orderBy: { number: "desc" },
      include: { closure: true },
    });
    if (!last) refuse("会議録はまだ掲載されていません。掲載の前なら、発言をそのまま直せます。");
    if (last.closure) refuse("最新の版の閲覧を止めています。「次の版を掲載する」から掲載してください。");
    const { content, erratum } = corrected(last.content as unknown as PublicMinutes, input);
    await requireKeptBack(tx, minutes.id, erratum.before, input);
    await requireChecked(tx, session, last.content as unknown as PublicMinutes, content, input);
    const mode = readRules(session.rules).approvals.minutes;
    await approveByActing(tx, viewer, mode, session.wardId, "minutes", minutes.id, input);
    if (isId(input.place)) await correctStatement(tx, input.place, input.after);
    const number = last.number + 1;
    const version = await storeVersion(tx, viewer, { minutesId: minutes.id, number, content, errata: [erratum] });
    await record(tx, viewer, {
      action: "minutes.corrected",
      subjectId: version.id,
      wardId: session.wardId,
      details: { version: number, sha256: version.sha256 },
    });
  });
}

/** What looks like somebody's own affair and was not there before is looked at first, as before the first publication. */
async function requireChecked(
  tx: Tx,
  session: CouncilSession,
  before: PublicMinutes,
  content: PublicMinutes,
  { isChecked, reason }: z.infer<typeof ErratumInput>,
) {
  if (personalHints(reason).length > 0)
    refuse("理由に、個人に関する情報と思われるところがあります。別の書き方にしてください。", "reason");
  if (isChecked) return;
  const leftoversIn = await leftoverFinder(tx, session);
  const known = leftoversIn(before).map(({ words }) => words);
  const added = leftoversIn(content).filter(({ words }) => !known.includes(words));
  if (added.length > 0)
    refuse(
      `個人に関する情報と思われるところがあります（${added.map(({ words }) => words).join("、")}）。公開してよいか確かめ、印を付けてください。`,
      "isChecked",
    );
}

/** The draft follows, except where words are kept back: those are in it alone, and must not be lost by a correction. */
async function correctStatement(tx: Tx, id: string, after: string): Promise<void> {
  const kept = await tx.redaction.count({ where: { statementId: id } });
  if (kept === 0) await tx.statement.update({ where: { id }, data: { text: after }, select: { id: true } });
}

const marks = (text: string): string => (text.match(/【非公開】（[^）]*）/g) ?? []).join();

/** Nothing kept back comes out by a correction: not in what is put right, nor in the reason, wherever that may be. */
async function requireKeptBack(tx: Tx, minutesId: string, published: string, input: z.infer<typeof ErratumInput>) {
  const redactions = await tx.redaction.findMany({
    where: { statement: { minutesId } },
    include: { statement: { select: { text: true } } },
  });
  if (redactions.some(({ cover, statementId }) => cover === "whole" && statementId === input.place))
    refuse("全体を非公開にした発言は、訂正できません。", "place");
  const words = redactions
    .map(({ statement, fromChar, toChar }) => statement.text.slice(fromChar, toChar).trim())
    .filter((one) => one !== "");
  const comesOut = (text: string) => words.some((one) => spansOf(text, one).length > spansOf(published, one).length);
  if (comesOut(input.after)) refuse("非公開にしたことばが入っています。別の書き方にしてください。", "after");
  if (comesOut(input.reason)) refuse("非公開にしたことばが入っています。別の書き方にしてください。", "reason");
  if (marks(published) !== marks(input.after))
    refuse("「【非公開】（理由）」のところは、そのまま残してください。", "after");
}
