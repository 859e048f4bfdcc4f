/** How like two texts are is told by their pairs of letters: found in one way through the text, whatever it is made of. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";

const pairsOf = async (text: string): Promise<string[]> =>
  (await db.$queryRaw<{ pairs: string[] }[]>`SELECT word_pairs(${text}) AS pairs`)[0]?.pairs ?? [];

it.each([
  ["", []],
  ["道", []],
  ["夜道", ["夜道"]],
  ["夜　道。が", ["夜道", "道が"]],
  ["コウエン", ["うえ", "えん", "こう"]],
  ["ｺｳｴﾝ", ["うえ", "えん", "こう"]],
  ["ＡＢ ab", ["ab", "ba"]],
  ["㍿", ["会社", "式会", "株式"]],
  ["𠮷野𠮷", ["野𠮷", "𠮷野"]],
])("of %j they are %j", async (text, pairs) => {
  expect((await pairsOf(text)).toSorted()).toEqual(pairs.toSorted());
});

it.each(["㍿", "ﷺ", "漢", "か"])("of many %s they take no longer than the text is", async (letter) => {
  const time = async (length: number) => {
    const text = letter.repeat(length);
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3; tries += 1) {
      const began = performance.now();
      await pairsOf(text);
      best = Math.min(best, performance.now() - began);
    }
    return Math.max(best, 2);
  };
  const [short, long] = [await time(500), await time(8_000)];
  // Linear is 16, quadratic 256.
  expect(long / short).toBeLessThan(80);
});
