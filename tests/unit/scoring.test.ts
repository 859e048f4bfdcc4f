import { expect, it } from "vitest";
import { rankingOf } from "#app/domain/scorings/scoring.rules.ts";

const of = (id: string, ...points: number[][]) => ({ id, scores: points.map((one) => ({ points: one })) });

it("ranks by the mean of all points, tells how far members are apart, and lets equals share a rank", () => {
  const ranking = rankingOf([of("a", [1, 3], [5, 5]), of("b", [4, 4]), of("c", [3, 4], [3, 4]), of("d")], 2);
  expect(ranking.map(({ id, rank, mean, count }) => [id, rank, mean, count])).toEqual([
    ["b", 1, 4, 1],
    ["a", 2, 3.5, 2],
    ["c", 2, 3.5, 2],
    ["d", 4, null, 0],
  ]);
  expect(ranking.find(({ id }) => id === "a")).toMatchObject({ means: [3, 4], spread: { from: 2, to: 5 } });
  expect(ranking.at(-1)).toMatchObject({ means: [null, null], spread: null });
});
