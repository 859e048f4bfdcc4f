/**
 * Every row of decision-cases.csv, the table a clerk can add a case to: open it in Excel or any editor, write one
 * more line in its own words, and run the tests. An empty count asks for the quorum alone.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { decide, eligibleCount } from "#app/domain/ballots/count.rules.ts";
import { quorumOf } from "#app/domain/councils/quorum.rules.ts";

type Case = Record<string, string>;
const file = path.join(import.meta.dirname, "decision-cases.csv");
const cases: Case[] = parse(readFileSync(file, "utf8"), { columns: true, bom: true, skip_empty_lines: true });

const quorumKinds = { 半数以上: "half_or_more", 過半数: "more_than_half", "3分の2以上": "two_thirds" } as const;
const bases = { 定数: "seats", 現員: "current" } as const;
const outcomes = { carried: "可決", rejected: "否決", no_quorum: "定足数を欠いて成立せず" } as const;

/** The word of a column, which must be one of those it knows. */
function word<T>(row: Case, column: string, words: Record<string, T>): T {
  const value = words[row[column] ?? ""];
  if (value === undefined) throw new Error(`${row.番号}: ${column}は「${Object.keys(words).join("」か「")}」です`);
  return value;
}

const counted = (row: Case, column: string): number => {
  if (!/^\d+$/.test(row[column] ?? "")) throw new Error(`${row.番号}: ${column}は数です`);
  return Number(row[column]);
};

describe("the clerk's table", () => {
  it("holds the vectors and more", () => {
    expect(cases.length).toBeGreaterThan(25);
    for (const name of ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9"])
      expect(cases.some((row) => row.番号 === name)).toBe(true);
  });

  it.each(cases.map((row) => [`${row.番号} ${row.場合}`, row] as const))("%s", (_, row) => {
    const room = {
      present: counted(row, "出席"),
      recused: counted(row, "除斥"),
      hasEligiblePresiding: word(row, "進行する人", { 加われる: true, 加われない: false }),
    };
    const quorum = quorumOf(
      {
        kind: word(row, "定足数", quorumKinds),
        base: word(row, "定足数の基準", bases),
        excludeRecused: word(row, "除斥の委員", { 数える: false, 外す: true }),
      },
      { ...room, seats: counted(row, "定数"), currentMembers: counted(row, "現員") },
    );
    expect(quorum.isMet ? "成立" : "不成立").toBe(row.会議の成立);
    if (row.結果 === "") return;
    const rules = {
      base: word(row, "採決の基準", { 出席: "present", 賛否: "votes_cast" } as const),
      threshold: word(row, "必要な賛成", { 過半数: "more_than_half", "3分の2以上": "two_thirds" } as const),
      tie: word(row, "可否同数のとき", { 進行する人が決める: "chair_decides", 否決とする: "rejected" } as const),
      tieWhen: word(row, "可否同数とは", {
        ちょうど半数: "exactly_half",
        賛否が同じ数: "for_equals_against",
      } as const),
      chairVotes: word(row, "進行する人の票", {
        委員として: "member_plus_casting",
        同数のときだけ: "casting_only",
      } as const),
    };
    const count = { for: counted(row, "賛成"), against: counted(row, "反対"), abstain: counted(row, "棄権") };
    expect(count.for + count.against + count.abstain, "賛成・反対・棄権の合計").toBe(eligibleCount(rules, room));
    const decision = decide(rules, quorum, room, count);
    expect(decision.kind === "tie" ? "可否同数" : outcomes[decision.outcome]).toBe(row.結果);
  });
});
