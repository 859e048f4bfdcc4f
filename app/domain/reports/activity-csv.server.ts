import { toCsv } from "../../shared/csv.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { costWords } from "../councils/costs.schema.ts";
import { installation } from "../wards/installation.server.ts";
import { activityPage } from "./activity-page.server.ts";
import { classWords, handlingKindWords } from "./handlings.ts";
import { shareOf } from "./share-of.ts";

const wholeDays = (days: number | null | undefined): number | null => (days == null ? null : Math.round(days));

const demo = "実演用・実在の会議ではありません";

/** 運営状況 as one table: what is counted, of whom, how many, in which unit. */
export async function activityCsv(viewer: Viewer, slug: string, asked: string | null) {
  const [page, { isDemo }] = await Promise.all([activityPage(viewer, slug, asked), installation()]);
  const { year, bodies, counts, classes, medians, costs } = page;
  const rows: (string | number | null)[][] = [
    ...bodies.flatMap((body) => [
      [year, "開催回数", body.name, body.held, "回"],
      [year, "中止", body.name, body.cancelled, "回"],
      [year, "流会", body.name, body.lapsed, "回"],
      [year, "出席した委員", body.name, body.came, "人"],
      [year, "出席を求めた委員", body.name, body.called, "人"],
      [year, "出席率", body.name, shareOf(body.came, body.called), "%"],
      [year, "傍聴者", body.name, body.observers, "人"],
    ]),
    [year, "受付した提案", "", counts.received, "件"],
    [year, "回答した提案", "", counts.answered, "件"],
    [year, "回答の前に取り下げられた提案", "", counts.withdrawn, "件"],
    [year, "期限内の提案", "", counts.inTime, "件"],
    [year, "期限を過ぎた提案", "", counts.late, "件"],
    [year, "最初の回答までの日数（中央値）", "", wholeDays(medians?.toAnswer), "日"],
    [year, "結果までの日数（中央値）", "", wholeDays(medians?.toResult), "日"],
    ...classes.map(({ kind, className, count }) => [
      year,
      "対応の数",
      `${handlingKindWords[kind]} ${classWords[className]}`,
      count,
      "件",
    ]),
    ...costs.map(({ kind, yen }) => [year, "費用", costWords[kind], yen, "円"]),
  ];
  const mark = isDemo ? [demo] : [];
  return {
    name: `activity-${slug}-${year}.csv`,
    text: toCsv(
      ["年度", "項目", "内訳", "値", "単位", ...mark.map((word) => `備考（${word}）`)],
      rows.map((row) => [...row, ...mark]),
    ),
  };
}
