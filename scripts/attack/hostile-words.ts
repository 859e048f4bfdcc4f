/** Words made to be slow to read: each repeats what a pattern that looks back over and over would stumble on. */
type Hostile = { name: string; of: (length: number) => string };

const repeated = (name: string, unit: string, { before = "", after = "" } = {}): Hostile => ({
  name,
  of: (length) => before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + after,
});

export const hostileWords: readonly Hostile[] = [
  repeated("spaces inside a word", " ", { before: "a", after: "b" }),
  repeated("wide spaces inside a word", "\u3000", { before: "あ", after: "い" }),
  repeated("marks in turns over one letter", "\u0301\u0323", { before: "a" }),
  repeated("half-width marks in turns", "\uff9e\u0338", { before: "ｶ" }),
  repeated("one letter", "a"),
  repeated("one digit", "1"),
  repeated("one kana", "ん"),
  repeated("letters that stand for four", "㍿"),
  repeated("letters that stand for eighteen", "ﷺ"),
  repeated("words with marks for stress", "_a*"),
  repeated("opened brackets", "("),
  repeated("opened brackets, wide", "（"),
  repeated("opened notes", "【非公開】（"),
  repeated("について", "について", { after: "。" }),
  repeated("dots in words", "a."),
  repeated("an address that never ends", "a@"),
  repeated("one colon after another", "："),
  repeated("lines", "\n"),
  repeated("lines of the other kind", "\r\n"),
  repeated("speakers", "○委員（", { after: "\n" }),
  repeated("opened tags", "<w:p"),
  repeated("opened signs", "&#"),
  repeated("opened braces", "{"),
  repeated("quotes", '"'),
  repeated("commas", "、"),
  repeated("pictures joined", "👩\u200d"),
  repeated("letters that join at their head", "\u1100"),
  repeated("digits in groups", "1234-"),
  repeated("points of an agenda", "1. "),
];
