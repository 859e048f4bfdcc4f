import fc from "fast-check";
import { expect, it } from "vitest";
import { type Stretch, textDiff } from "#app/shared/text-diff.ts";

const side = (stretches: Stretch[], which: "gone" | "come") =>
  stretches.map((one) => (one.kind === "same" ? one.text : one[which])).join("");

it("shows what went and what came, in stretches that can be read", () => {
  expect(textDiff("塾の帰りに通る。早い時期の設置を望む。", "塾の帰りに通る。年度内の設置を望む。")).toEqual([
    { kind: "same", text: "塾の帰りに通る。" },
    { kind: "changed", gone: "早い時期", come: "年度内" },
    { kind: "same", text: "の設置を望む。" },
  ]);
});

it("takes a letter as a reader sees it, whatever it is made of", () => {
  expect(textDiff("葛\u{E0100}飾区の話", "葛飾区の話")[0]).toEqual({
    kind: "changed",
    gone: "葛\u{E0100}",
    come: "葛",
  });
});

it("gives both texts back, whatever they are", () => {
  const text = fc.stringMatching(/^[あいう𠮷。\n]{0,60}$/u);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = textDiff(before, after);
      expect(side(stretches, "gone")).toBe(before);
      expect(side(stretches, "come")).toBe(after);
    }),
    { numRuns: 1000 },
  );
});
