/** What the reader makes of written minutes by themselves: who speaks is right or asked, and every line is counted once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadAlone, readAlone } from "#app/domain/minutes/reading/read-alone.rules.ts";
import type { RollPerson } from "#app/domain/minutes/reading/roll.rules.ts";
import { rollIn } from "#app/domain/minutes/reading/roll-file.rules.ts";
import { written } from "#tests/support/written-minutes.ts";

const person = ([name = "", post = "", group = ""]: string[]): RollPerson => ({
  name,
  kana: "",
  post,
  group,
  aliases: [],
});
const roll = [
  ["茜谷 千晶", "委員長", "委員"],
  ["浅葱 昇", "副委員長", "委員"],
  ["紫苑 一", "部会長", "委員"],
  ["吉田 彩", "", "委員"],
  ["吉田 高", "", "委員"],
  ["小豆 花", "", "委員"],
  ["神 一", "", "委員"],
  ["黒木 正人", "土木課長", "関係課"],
].map(person);

/** Every line that is no part of the head, with what it is. */
function linesOf({ statements, headings, stage, leftOut, asked }: ReadAlone): string[] {
  const said = statements.map(({ lines: [from, to], speaker, item, text }) => ({
    line: from,
    shown: `${from === to ? from : `${from}-${to}`} ${speaker}${item ? ` [${item}]` : ""}：${text.replaceAll("\n", "／")}`,
  }));
  const marked = (lines: { line: number }[], word: string) =>
    lines.map(({ line }) => ({ line, shown: `${line} ${word}` }));
  return [
    ...said,
    ...marked(headings, "見出し"),
    ...marked(stage, "進行"),
    ...marked(leftOut, "載せない"),
    ...marked(asked, "？"),
  ]
    .toSorted((a, b) => a.line - b.line)
    .map(({ shown }) => shown);
}

const isWhole = ({ sums: { lines, ...kinds } }: ReadAlone): boolean =>
  Object.values(kinds).reduce((sum, one) => sum + one, 0) === lines;

describe("minutes as they are written", () => {
  it.each(Object.entries(written))("%s", (_, { text, lines, agenda = [] }) => {
    const read = readAlone(text, roll);
    expect(linesOf(read)).toEqual(lines);
    expect(read.agenda.map(({ number, title }) => `${number} ${title}`)).toEqual(agenda);
    expect(isWhole(read)).toBe(true);
  });

  it("without a roll a name or a post is a speaker as written", () => {
    expect(linesOf(readAlone("○茜谷委員長\n始めます。\n水沢課長：説明します。\n"))).toEqual([
      "1-2 茜谷委員長：始めます。",
      "3 水沢課長：説明します。",
    ]);
  });

  it("of no text nothing is read", () => {
    expect(readAlone("", roll)).toMatchObject({ statements: [], asked: [], sums: { lines: 0 } });
  });
});

describe("words of those who are on no roll", () => {
  const family = fc.constantFrom("鈍色", "水沢", "土屋", "みずさわ", "ミズサワ", "猩々野", "茜", "浅", "谷茜", "吉");
  const post = fc.constantFrom(
    "委員",
    "課長",
    "土木課長",
    "Ｇ長",
    "主査",
    "推進員",
    "事務局",
    "さん",
    "",
    "調整官",
    "ＧＬ",
  );
  const stranger = fc.tuple(family, post).map(([name, of]) => name + of);
  const known = fc.constantFrom("茜谷委員長", "浅葱委員", "紫苑部会長", "小豆委員");
  const notations: ((speaker: string, words: string) => string)[] = [
    (speaker, words) => `○${speaker}\n${words}`,
    (speaker, words) => `○${speaker}　${words}`,
    (speaker, words) => `【${speaker}】\n${words}`,
    (speaker, words) => `（${speaker}）\n${words}`,
    (speaker, words) => `＜${speaker}＞${words}`,
    (speaker, words) => `${speaker}：${words}`,
    (speaker, words) => `${speaker}\t${words}`,
    (speaker, words) => `｜${speaker}｜${words}｜`,
  ];
  const turn = fc.record({ who: stranger, isKnown: fc.boolean(), other: known });

  it("are never anybody else's: theirs as written, or asked", () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), fc.constantFrom(...notations), (turns, notation) => {
        const said = turns.map(({ who, isKnown, other }, index) => ({
          who: isKnown ? other : who,
          isKnown,
          words: `発言${"甲乙丙丁戊己庚辛壬癸子丑"[index]}です。`,
        }));
        const { statements } = readAlone(said.map(({ who, words }) => notation(who, words)).join("\n"), roll);
        for (const { who, isKnown, words } of said) {
          const found = statements.filter(({ text }) => text.includes(words));
          for (const { speaker, text } of found) {
            expect(text).toBe(words);
            expect(isKnown ? who.startsWith(speaker.slice(0, 2)) : speaker === who).toBe(true);
          }
          if (isKnown) expect(found).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the head", () => {
  const head = (text: string) => readAlone(`${text}\n○茜谷委員長\nはい。`, roll).head;

  it.each<[string, Partial<ReadAlone["head"]>]>([
    [
      "日　　時　令和６年 12 月 5 日（木）　ＰＭ6:30～8:10",
      { day: "2024-12-05", startsAt: "18:30", endsAt: "20:10", slips: [] },
    ],
    ["日時　R6.10.22 18:30", { day: "2024-10-22", startsAt: "18:30", endsAt: null }],
    ["日時　2024/10/22（火） 6:30pm", { day: "2024-10-22", startsAt: "18:30", slips: [] }],
    ["日時　令和六年十月二十二日（火）午後六時三十分", { day: "2024-10-22", startsAt: "18:30", slips: [] }],
    ["日時　平成31年5月1日（水）午前10時", { day: "2019-05-01", startsAt: "10:00", slips: [] }],
    ["日時　令和6年5月1日 25:00", { startsAt: null, slips: ["時刻が、ない時刻になっています。"] }],
    ["日時　令和6年5月1日 午後8時60分", { startsAt: null, slips: ["時刻が、ない時刻になっています。"] }],
    ["傍聴者　なし", { observers: 0 }],
    ["傍聴者　―", { observers: null }],
    ["会議名　第3回区民会議", { observers: null, ordinal: 3, title: "第3回区民会議" }],
    [
      "出席者　委員7名(50音順\n茜谷委員長　浅葱副委員長\n学識者 紫苑\n吉田(彩)、吉田(高)\n（敬称略）",
      {
        present: [
          { name: "茜谷", post: "委員長" },
          { name: "浅葱", post: "副委員長" },
          { name: "紫苑", post: null },
          { name: "吉田(彩)", post: null },
          { name: "吉田(高)", post: null },
        ],
      },
    ],
  ])("%s", (text, expected) => {
    expect(head(text)).toMatchObject(expected);
  });
});

it.each(["1", "(", ":", " ", "計 "])(
  "a list of people that is a long run of %j is read at once, as any line is",
  (sign) => {
    const text = `出席者　${sign.repeat(200_000)}甲\n|茜谷委員長|${" ".repeat(200_000)}甲\n○茜谷委員長\nはい。`;
    expect(readAlone(text, roll).statements.at(-1)?.text).toBe("はい。");
  },
);

describe("a roll", () => {
  it("has its columns in any order, readings and other names where there are any", () => {
    const rows = [
      ["区分", "氏 名", "役職", "別名"],
      ["委員", "茜谷 千晶", "委員長", "茜、アカネヤ"],
      ["", "", "", ""],
    ];
    expect(rollIn(rows)).toEqual([
      { name: "茜谷 千晶", kana: "", post: "委員長", group: "委員", aliases: ["茜", "アカネヤ"] },
    ]);
    expect([rollIn([]), rollIn([["氏名"]]), rollIn([["名前"], ["茜谷"]])]).toEqual([null, null, null]);
  });

  it("finds somebody by another name, in full whatever the post, and nobody by one that is two's", () => {
    const with2 = [...roll, { ...person(["青磁 薫", "", "委員"]), aliases: ["セイジ"] }];
    const who = (word: string) => readAlone(`○${word}\nはい。`, with2).statements[0]?.speaker ?? "？";
    expect(
      ["セイジ委員", "議長（茜谷千晶君）", "茜谷会長", "土木課　黒木課長", "吉田委員", "黒木所長"].map(who),
    ).toEqual(["青磁 薫", "茜谷 千晶", "茜谷 千晶", "黒木 正人", "？", "？"]);
  });
});
