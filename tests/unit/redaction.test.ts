import fc from "fast-check";
import { expect, it } from "vitest";
import {
  movedSpans,
  piecesOf,
  publicText,
  redactedMark,
  reopenedSpans,
  spansOf,
} from "#app/domain/minutes/redaction.rules.ts";

const personal = (span: { from: number; to: number }) => ({ ...span, ground: "personal" });
const inWords = () => "個人に関する情報";
const mark = redactedMark("個人に関する情報");

it("finds every place of some words, each to the end of its last letter", () => {
  expect(spansOf("甲山さんと乙川さんと甲山さん", "甲山")).toEqual([
    { from: 0, to: 2 },
    { from: 10, to: 12 },
  ]);
  const variant = "葛\u{E0100}飾";
  expect(spansOf(variant, "葛")).toEqual([{ from: 0, to: 3 }]);
  expect(spansOf("ああああ", "ああ")).toHaveLength(2);
  expect(spansOf("甲山", "")).toEqual([]);
});

it("puts one and the same mark for one letter and for a page", () => {
  const text = `甲${"山".repeat(500)}さん`;
  expect(publicText(text, [personal({ from: 0, to: 1 })], inWords)).toBe(`${mark}${"山".repeat(500)}さん`);
  expect(publicText(text, [personal({ from: 0, to: 501 })], inWords)).toBe(`${mark}さん`);
});

it("makes one mark of spans that touch, lie over one another, or have only spaces between", () => {
  const text = "甲山　一郎さん";
  const spans = [
    { from: 0, to: 2 },
    { from: 1, to: 2 },
    { from: 3, to: 5 },
  ].map(personal);
  expect(publicText(text, spans, inWords)).toBe(`${mark}さん`);
});

it("keeps apart what is kept back on different grounds", () => {
  const spans = [
    { from: 0, to: 2, ground: "personal" },
    { from: 2, to: 4, ground: "business" },
  ];
  expect(publicText("甲山商店です", spans, (ground) => ground)).toBe(
    "【非公開】（personal）【非公開】（business）です",
  );
});

it("follows the words a span is on when others are written before and behind", () => {
  const before = "きのう甲山さんが来た。";
  const after = "おととい、甲山さんが急に来た。ほか";
  expect(movedSpans([{ from: 3, to: 5 }], before, after)).toEqual([{ from: 5, to: 7 }]);
});

it("covers what is written into a span or in place of it, and goes with what is taken out", () => {
  expect(movedSpans([{ from: 0, to: 4 }], "甲山一郎さん", "甲山町の一郎さん")).toEqual([{ from: 0, to: 6 }]);
  expect(movedSpans([{ from: 0, to: 2 }], "甲山さん", "乙川さん")).toEqual([{ from: 0, to: 2 }]);
  expect(movedSpans([{ from: 0, to: 2 }], "甲山さん", "さん")).toEqual([null]);
});

it("covers what is typed on at its edge as a name, a number or an address goes on", () => {
  const grows = (before: string, words: string, after: string) => {
    const from = before.indexOf(words);
    const moved = movedSpans([{ from, to: from + words.length }], before, after).filter((span) => span !== null);
    return publicText(after, moved.map(personal), inWords);
  };
  expect(grows("佐々さんの話", "佐々", "佐々木さんの話")).toBe(`${mark}さんの話`);
  expect(grows("電話は090-1234-567です", "090-1234-567", "電話は090-1234-5678です")).toBe(`電話は${mark}です`);
  expect(grows("山田さん", "山田", "小山田さん")).toBe(`${mark}さん`);
  expect(grows("山田", "山田", "山田が来た")).toBe(`${mark}が来た`);
});

it("covers words that were cut from a span and put elsewhere", () => {
  const before = "甲山さんが話した。後で聞いた。";
  const after = "彼が話した。後で甲山さんに聞いた。";
  const moved = movedSpans([{ from: 0, to: 2 }], before, after).filter((span) => span !== null);
  const all = [...moved, ...reopenedSpans([personal({ from: 0, to: 2 })], before, moved, after)];
  expect(publicText(after, all.map(personal), inWords)).not.toContain("甲山");
});

const letters = fc.stringMatching(/^[あいう𠮷髙a\n]{0,30}$/u);
const spansIn = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 })
    .map((pairs) =>
      pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })).filter(({ from, to }) => to > from),
    );

it("cuts any text into pieces that make it again, with nothing kept back outside a mark", () => {
  fc.assert(
    fc.property(
      letters.chain((text) => fc.tuple(fc.constant(text), spansIn(text))),
      ([text, spans]) => {
        const pieces = piecesOf(text, spans.map(personal));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          const within = (index: number) => spans.some(({ from, to }) => from <= index && index < to);
          if (piece.ground === null)
            for (let index = at; index < at + piece.text.length; index += 1) expect(within(index)).toBe(false);
          at += piece.text.length;
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it("never lets a mark word back out, whatever is edited around it", () => {
  const secret = "CANARY";
  fc.assert(
    fc.property(letters, letters, letters, letters, (head, tail, newHead, newTail) => {
      const before = `${head}${secret}${tail}`;
      const after = `${newHead}${secret}${newTail}`;
      const spans = [{ from: head.length, to: head.length + secret.length }];
      const moved = movedSpans(spans, before, after).filter((span) => span !== null);
      const all = [...moved, ...reopenedSpans(spans.map(personal), before, moved, after)];
      expect(publicText(after, all.map(personal), inWords)).not.toContain(secret);
    }),
    { numRuns: 2000 },
  );
});
