/** 伏せる: words can be put out of sight, and none put in. */
import { expect, it } from "vitest";
import { isMaskOf } from "#app/domain/proposals/mask.rule.ts";

const before = "山田さんの家の前の道が、山田さんの車で狭い。";

it.each([
  ["nothing masked", before, true],
  ["a name, everywhere", "●●さんの家の前の道が、●●さんの車で狭い。", true],
  ["a run as long or as short as one likes", "●さんの家の前の道が、●●●●●さんの車で狭い。", true],
  ["the head", "●の家の前の道が、●狭い。", true],
  ["the end", "山田さんの家の前の道が、●", true],
  ["all", "●", true],
  ["a word left out", "山田さんの家の前の道が、車で狭い。", false],
  ["a word put in", "●●さんの家の前の広い道が、●●さんの車で狭い。", false],
  ["another word", "●●さんの家の前の道が、●●さんの車で広い。", false],
  ["the order of two parts", "●車で●家の前●", false],
  ["one ● for nothing", "●山田さんの家の前の道が、山田さんの車で狭い。", false],
  ["one ● between, for nothing", "山田さん●の家の前の道が、山田さんの車で狭い。", false],
  ["one ● at the end, for nothing", "山田さんの家の前の道が、山田さんの車で狭い。●", false],
])("%s", (_, after, expected) => {
  expect(isMaskOf(before, after)).toBe(expected);
});

it("empty words can only stay empty", () => {
  expect(isMaskOf("", "")).toBe(true);
  expect(isMaskOf("", "●")).toBe(false);
});
