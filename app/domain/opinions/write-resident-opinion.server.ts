import type { z } from "zod";
import { longInstant } from "../../shared/dates.ts";
import { allow, Problem, refuse } from "../../shared/errors.ts";
import { personalHints } from "../../shared/personal-data.ts";
import { holds, isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { type ResidentOpinionInput, takesOpinions } from "../agenda/agenda.schema.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/** 事前意見 of a resident of the ward, where its body asks residents too; writing again replaces what was written. */
export async function writeResidentOpinion(
  viewer: Viewer,
  ref: ItemRef,
  input: z.infer<typeof ResidentOpinionInput>,
): Promise<void> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSignedIn(viewer) && holds(viewer, "resident", session.wardId));
    if (item.closedAt) throw new Problem("not-found");
    requireState(session, "announced");
    if (!readRules(session.rules).residentOpinions || !takesOpinions(item.kind))
      refuse("この議題では、区民の事前意見を受け付けていません。");
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    if (viewer.now > session.opinionsDueAt) refuse(`事前意見は${longInstant(session.opinionsDueAt)}で締め切りました。`);
    const own = { itemId: item.id, accountId: viewer.accountId ?? "" };
    const stored = await tx.residentOpinion.findFirst({ where: own, select: { hiddenAt: true } });
    if (stored?.hiddenAt)
      refuse("この議題の事前意見は、事務局が見えなくしました。お問い合わせは事務局へお願いします。");
    const personal = personalHints(input.text).map((hint) => hint.text);
    if (personal.length > 0 && !input.sure) {
      refuse(
        `個人の情報と思われるところがあります（${personal.join("、")}）。直すか、このままでよければ印を付けてください。`,
        "sure",
      );
    }
    const opinion = {
      displayName: viewer.displayName,
      stance: input.stance,
      text: input.text,
      writtenAt: viewer.now,
    };
    const { id } = await tx.residentOpinion.upsert({
      where: { itemId_accountId: own },
      create: { ...own, ...opinion },
      update: opinion,
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "resident-opinion.written",
      subjectId: id,
      wardId: session.wardId,
      details: { itemId: item.id, stance: input.stance },
    });
  });
}
