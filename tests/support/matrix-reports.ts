import { db } from "#app/db/client.server.ts";
import { addChapter } from "#app/domain/term-reports/add-chapter.server.ts";
import { answerReportOpinion } from "#app/domain/term-reports/answer-report-opinion.server.ts";
import { askReportOpinions } from "#app/domain/term-reports/ask-report-opinions.server.ts";
import { carryMatters } from "#app/domain/term-reports/carry-matters.server.ts";
import { correctReport } from "#app/domain/term-reports/correct-report.server.ts";
import { handOverReport } from "#app/domain/term-reports/hand-over-report.server.ts";
import { removeChapter } from "#app/domain/term-reports/remove-chapter.server.ts";
import { removeRecommendation } from "#app/domain/term-reports/remove-recommendation.server.ts";
import { writeChapter } from "#app/domain/term-reports/write-chapter.server.ts";
import { writeRecommendation } from "#app/domain/term-reports/write-recommendation.server.ts";
import { writeReport } from "#app/domain/term-reports/write-report.server.ts";
import { writeReportOpinion } from "#app/domain/term-reports/write-report-opinion.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { place, today, type World } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const members = ["member", "chair"] as const;

/** Asked for anew each time: the walk also knocks at another ward's door. */
const ref = () => ({ ward: place.ward, term: "2" });
const advice = { title: "夜道の明かり", words: "足元の明かりを増やしてください。", sources: [] };
const handing = {
  handedOverOn: today,
  handedTo: "幸区長",
  decidedOther: "委員全員に書面で確かめた",
  sure: "on",
  revision: 1,
  // A chapter and a 提言 were added.
  parts: 3,
} as const;

/** With a chapter, a 提言 and a member's opinion from the moment it is written. */
const reportAt =
  (end: "none" | "written" | "asked" | "handed over"): Given =>
  async (world): Promise<Ids> => {
    if (end === "none") return {};
    const desk = await world.viewer("secretariat");
    await writeReport(desk, ref(), { title: "報告書", words: "## はじめに" });
    const { id: chapter } = await addChapter(desk, ref(), { title: "安全" });
    const { id: recommendation } = await writeRecommendation(desk, { ...ref(), recommendation: null }, advice);
    await askReportOpinions(desk, ref(), { commentsUntil: addDays(today, 7) });
    const { id: opinion } = await writeReportOpinion(await world.viewer("member"), ref(), { text: "よい案です。" });
    if (end === "written") await db.termReport.updateMany({ data: { commentsUntil: null } });
    if (end === "handed over") await handOverReport(desk, ref(), handing);
    return { chapter, recommendation, opinion };
  };
const reports = {
  "not begun": reportAt("none"),
  written: reportAt("written"),
  asked: reportAt("asked"),
  "handed over": reportAt("handed over"),
};
const untilHandedOver = {
  "not begun": "まだ書かれていません",
  written: possible,
  asked: possible,
  "handed over": "提出しています",
} as const;
const { "not begun": _, ...begun } = reports;
const { "not begun": __, ...whileBegun } = untilHandedOver;
const chapter = (ids: Ids) => ({ ...ref(), chapter: ids.chapter ?? "" });

/** The term began after the proposal came. */
const inLaterTerm =
  (from: Given): Given =>
  async (world: World) => {
    const ids = await from(world);
    await db.proposal.updateMany({ data: { receivedAt: new Date("2026-01-10T00:00:00Z") } });
    await db.term.updateMany({ where: { ordinal: 2 }, data: { startsOn: new Date("2026-04-01T00:00:00Z") } });
    return { ...ids, id: (await db.proposal.findFirstOrThrow()).id };
  };

export const reportRows: Row[] = [
  row({
    act: "term-reports/correct-report",
    isAddressed: true,
    allowed: desk,
    of: { written: reports.written, "handed over": reports["handed over"] },
    when: { written: "まだありません", "handed over": possible },
    run: (viewer) => correctReport(viewer, ref(), { place: "1章", before: "3回", after: "4回", reason: "数え間違い" }),
    statements: 7,
  }),
  row({
    act: "term-reports/write-report",
    isAddressed: true,
    allowed: desk,
    of: reports,
    when: { ...untilHandedOver, "not begun": possible },
    run: (viewer) => writeReport(viewer, ref(), { title: "報告書", words: "本文", revision: 1 }),
    statements: 9,
  }),
  row({
    act: "term-reports/add-chapter",
    isAddressed: true,
    allowed: desk,
    of: reports,
    when: untilHandedOver,
    run: (viewer) => addChapter(viewer, ref(), { title: "子育て" }),
    statements: 9,
  }),
  row({
    act: "term-reports/write-chapter",
    isAddressed: true,
    allowed: desk,
    of: begun,
    when: whileBegun,
    run: (viewer, ids) => writeChapter(viewer, chapter(ids), { title: "安全", words: "話し合いました。", revision: 1 }),
    statements: 10,
  }),
  row({
    act: "term-reports/remove-chapter",
    isAddressed: true,
    allowed: desk,
    of: begun,
    when: whileBegun,
    run: (viewer, ids) => removeChapter(viewer, chapter(ids), { revision: 1 }),
    statements: 9,
  }),
  row({
    act: "term-reports/ask-report-opinions",
    isAddressed: true,
    allowed: desk,
    of: reports,
    when: untilHandedOver,
    run: (viewer) => askReportOpinions(viewer, ref(), { commentsUntil: addDays(today, 14) }),
    statements: 11,
  }),
  row({
    act: "term-reports/write-report-opinion",
    isAddressed: true,
    allowed: members,
    of: begun,
    when: { written: "受け付けていません", asked: possible, "handed over": "提出しています" },
    run: (viewer) => writeReportOpinion(viewer, ref(), { text: "図がほしいです。" }),
    statements: 9,
  }),
  row({
    act: "term-reports/answer-report-opinion",
    isAddressed: true,
    allowed: desk,
    of: begun,
    when: whileBegun,
    run: (viewer, ids) =>
      answerReportOpinion(viewer, { ...ref(), opinion: ids.opinion ?? "" }, { answer: "図を加えます。" }),
    statements: 9,
  }),
  row({
    act: "term-reports/write-recommendation",
    isAddressed: true,
    allowed: desk,
    of: reports,
    when: untilHandedOver,
    run: (viewer) => writeRecommendation(viewer, { ...ref(), recommendation: null }, advice),
    statements: 10,
  }),
  row({
    act: "term-reports/remove-recommendation",
    isAddressed: true,
    allowed: desk,
    of: begun,
    when: whileBegun,
    run: (viewer, ids) =>
      removeRecommendation(viewer, { ...ref(), recommendation: ids.recommendation ?? "" }, { revision: 1 }),
    statements: 9,
  }),
  row({
    act: "term-reports/hand-over-report",
    isAddressed: true,
    allowed: desk,
    of: reports,
    when: untilHandedOver,
    run: (viewer) => handOverReport(viewer, ref(), handing),
    statements: 20,
  }),
  row({
    act: "term-reports/carry-matters",
    isAddressed: true,
    allowed: desk,
    of: { assigned: inLaterTerm(proposals.assigned), done: inLaterTerm(proposals.done) },
    when: { assigned: possible, done: "引き継げない提案" },
    run: (viewer, ids) => carryMatters(viewer, ref(), { proposals: [ids.id ?? ""], reason: "終わっていないため" }),
    statements: 10,
  }),
];
