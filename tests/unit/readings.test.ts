import { expect, it } from "vitest";
import { readingsIn, withReadings, wrongLines } from "#app/shared/readings.ts";

const readings = readingsIn("溝口,みぞのくち\n武蔵溝ノ口駅、むさしみぞのくちえき\n麻生,あさお\nC++,しーぷらぷら");
const plain = (text: string) =>
  withReadings(text, readings)
    .map(({ text: word, kana }) => (kana ? `${word}(${kana})` : word))
    .join("");

it("puts a reading above the first of each word, the longest first", () => {
  expect(plain("溝口と麻生と溝口")).toBe("溝口(みぞのくち)と麻生(あさお)と溝口");
  expect(plain("武蔵溝ノ口駅の前")).toBe("武蔵溝ノ口駅(むさしみぞのくちえき)の前");
  expect(plain("C++の会")).toBe("C++(しーぷらぷら)の会");
  expect(plain("駅前")).toBe("駅前");
});

it("gives the text back whatever it is, and leaves it whole without a dictionary", () => {
  for (const text of ["溝口", "", "a溝口b麻生", "<b>麻生</b>"])
    expect(
      withReadings(text, readings)
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
  expect(withReadings("溝口", [])).toEqual([{ text: "溝口", kana: null }]);
});

it("names the lines that are no word with a reading", () => {
  expect(wrongLines("溝口,みぞのくち\n\n麻生\n登戸,ノボリト\n,よみ")).toEqual([3, 4, 5]);
});
