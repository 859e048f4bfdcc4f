import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import { canonicalHash } from "../../platform/canonical.server.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { found, refuse, refuseStale, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { keptHtml } from "../rendering/rendered.server.ts";
import { termRecord } from "../reports/term-page.server.ts";
import { bringInRecommendations } from "./bring-in-recommendations.server.ts";
import { decidingItems } from "./deciding-items.server.ts";
import { lockWrittenReport, type TermRef } from "./locked-report.server.ts";
import type { HandOverInput } from "./term-reports.schema.ts";
import { unfinished } from "./unfinished.ts";

type Input = z.infer<typeof HandOverInput>;

/**
 * Records that the 報告書 was handed over and publishes it, together with the record as it stood at that
 * moment. From then on neither changes, and a hash of both tells if one ever did. Its 提言 become matters of the ward.
 */
export function handOverReport(viewer: Viewer, ref: TermRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, term, report } = await lockWrittenReport(tx, viewer, ref);
    requirePassword(isFreshlyConfirmed(viewer));
    refuseStale(input.revision, report.revision, [
      { label: "報告書", stored: `${report.title}（第${report.revision}稿）`, typed: `第${input.revision}稿` },
    ]);
    if (input.parts !== report.partsRevision)
      refuse("画面を開いた後に、章か提言が書き直されました。下の内容を読み直してから、提出を記録してください。");
    if (input.handedOverOn > dayOf(viewer.now))
      refuse("提出した日が先の日付です。日を確かめてください。", "handedOverOn");
    if (input.handedOverOn < dayFromColumn(term.startsOn))
      refuse("提出した日が、期の始まりより前です。日を確かめてください。", "handedOverOn");
    const decided = await decisionOf(tx, ward.slug, term.id, input);
    const { chapters: all, opinions } = await tx.termReport.findFirstOrThrow({
      where: { id: report.id },
      include: { chapters: { orderBy: { position: "asc" } }, opinions: { select: { answer: true } } },
    });
    const left = unfinished({ ...report, chapters: all, opinions }, term.endsOn, dayOf(viewer.now));
    if (left.length > 0 && !input.sure) refuse(`${left.join("")}このまま提出するときは、印を付けてください。`, "sure");
    const chapters = all.flatMap(({ title, words }) => (words === "" ? [] : [{ title, words }]));
    const by = `${term.council.name}（第${term.ordinal}期）`;
    const recommendations = await bringInRecommendations(tx, viewer, report.id, ward, by);
    const content = {
      title: report.title,
      words: report.words,
      chapters,
      recommendations,
      decided,
      handedOverOn: input.handedOverOn,
      handedTo: input.handedTo,
      // As JSON, dates as they are stored and read again.
      record: JSON.parse(JSON.stringify(await termRecord(ward.slug, term.id, tx))),
    };
    const sha256 = canonicalHash(content);
    await tx.termReport.update({
      where: { id: report.id },
      data: {
        handedOverOn: dayToColumn(input.handedOverOn),
        handedTo: input.handedTo,
        handedOverAt: viewer.now,
        handedOverById: viewer.accountId,
        decidedItemId: input.decidedItemId ?? null,
        decidedOther: input.decidedItemId ? null : input.decidedOther,
        content,
        contentHtml: {
          words: keptHtml(report.words, report.html),
          chapters: all.flatMap(({ words, html }) => (words === "" ? [] : [keptHtml(words, html)])),
        },
        sha256,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "term-report.handed-over",
      subjectId: report.id,
      wardId: ward.id,
      details: { sha256, recommendations: recommendations.length },
    });
  });
}

/** By which item of which sitting the council decided it; or how else, in words. */
async function decisionOf(tx: Tx, ward: string, termId: string, input: Input) {
  if (input.decidedItemId) {
    const items = await decidingItems(ward, termId, tx);
    const { name, href } = found(items.find(({ id }) => id === input.decidedItemId));
    return { name, href };
  }
  if (input.decidedOther === "")
    refuse(
      "報告書を決めた議題を選んでください。会議で決めていないときは、どのように決めたかを書いてください。",
      "decidedItemId",
    );
  return { name: input.decidedOther, href: null };
}
