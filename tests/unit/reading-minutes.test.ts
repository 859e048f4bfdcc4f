import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf, matchSpeaker, type OnRoll } from "#app/domain/minutes/reading/match-speaker.rules.ts";
import { readLongMinutes, readMinutes, sumsOf } from "#app/domain/minutes/reading/read-minutes.rules.ts";
import { nameKey } from "#app/domain/minutes/reading/speaker-words.rules.ts";

const roll: OnRoll[] = [
  { id: "kou", name: "甲山 一郎", post: "chair" },
  { id: "otsu", name: "乙川 花子", post: "vice_chair" },
  { id: "hei", name: "丙田 進", post: null },
  { id: "taka", name: "髙﨑 徳子", post: null },
  { id: "sato1", name: "佐藤 一", post: null },
  { id: "sato2", name: "佐藤 二", post: null },
];
const names = new Set(roll.flatMap(keysOf));
const agenda = [
  { position: 1, label: "1", title: "前回会議録の確認" },
  { position: 2, label: "2", title: "公園の夜間照明" },
];
const read = (text: string) => readMinutes(text, { isName: (key) => names.has(key), agenda });
const said = (text: string) => read(text).statements.map(({ speaker, text: words }) => [speaker, words]);

describe("the notations of published minutes", () => {
  const cases: [string, string, [string | null, string][]][] = [
    ["○ (U+25CB), words below", "○甲山会長\n始めます。", [["甲山会長", "始めます。"]]],
    ["〇 (U+3007), words after a space", "〇甲山会長　始めます。", [["甲山会長", "始めます。"]]],
    ["◯ (U+25EF)", "◯丙田委員\n賛成です。", [["丙田委員", "賛成です。"]]],
    [
      "◎ and ◆ in one system",
      "◎乙川 総合企画局長　説明します。\n◆委員（丙田 進君）　伺います。",
      [
        ["乙川 総合企画局長", "説明します。"],
        ["委員（丙田 進君）", "伺います。"],
      ],
    ],
    ["○役職（氏名君）", "○委員長（甲山 一郎君）　開きます。", [["委員長（甲山 一郎君）", "開きます。"]]],
    [
      "a heading line of post and name alone",
      "甲山会長\n始めます。\n続けます。",
      [["甲山会長", "始めます。\n続けます。"]],
    ],
    ["(…) on its own line", "（甲山会長）\n始めます。", [["甲山会長", "始めます。"]]],
    ["(…) inline", "（甲山会長）それでは、始めます。", [["甲山会長", "それでは、始めます。"]]],
    ["【…】", "【東区協議会 甲山会長】\n始めます。", [["東区協議会 甲山会長", "始めます。"]]],
    [
      "＜…＞",
      "＜会長＞\n始めます。\n<事務局>\nはい。",
      [
        ["会長", "始めます。"],
        ["事務局", "はい。"],
      ],
    ],
    [
      "a bare post",
      "委員長\n始めます。\n委員\n賛成です。",
      [
        ["委員長", "始めます。"],
        ["委員", "賛成です。"],
      ],
    ],
    [
      "unnamed 委員",
      "（委員）\n暗いと思います。\n○事務局\n調べます。",
      [
        ["委員", "暗いと思います。"],
        ["事務局", "調べます。"],
      ],
    ],
  ];
  it.each(cases)("%s", (_, text, expected) => {
    expect(said(text)).toEqual(expected);
    expect(read(text).lines.map(({ kind }) => kind)).not.toContain("unsure");
  });

  it("〇 before what is no speaker is a heading, and ends who spoke", () => {
    const { lines, statements } = read("〇出席議員\n甲山 一郎ほか\n○甲山会長\n始めます。");
    expect(lines.map(({ kind }) => kind)).toEqual(["heading", "heading", "taken", "taken"]);
    expect(statements).toHaveLength(1);
  });

  it.each([
    "（資料確認）",
    "～異議なし～",
    "≪事務局から説明≫",
    "【課より、資料に基づき説明を行った】",
    "（「異議なし」の声あり）",
    "〔「異議なし」と呼ぶ者あり〕",
  ])("%s is what happened, and the speaker goes on after it", (stage) => {
    expect(said(`○甲山会長\nいかがですか。\n${stage}\nでは、決まりました。`)).toEqual([
      ["甲山会長", "いかがですか。"],
      [null, stage],
      ["甲山会長", "では、決まりました。"],
    ]);
  });

  it("headings of the agenda put what follows under their item", () => {
    const { statements } = read(
      "１　開会\n２　前回会議録の確認について\n○甲山会長\nご確認ください。\n議題2\n○丙田委員\n暗い。",
    );
    expect(statements.map(({ item }) => item)).toEqual([1, 2]);
  });

  it("a numbered line within somebody's words is left to a person, and becomes what they say", () => {
    const text = "○丙田委員\n次の二つです。\n1 照明\nお願いします。";
    expect(read(text).lines.map(({ kind }) => kind)).toEqual(["taken", "taken", "unsure", "unsure"]);
    const decided = readMinutes(text, { isName: () => false, agenda, decisions: new Map([[3, "taken"]]) });
    expect(decided.statements.map(({ text: words }) => words)).toEqual(["次の二つです。\n1 照明\nお願いします。"]);
  });

  it("a mark before a name nobody knows is left to a person, who may say that it is a speaker's", () => {
    const text = "○甲山会長\n始めます。\n◎何某\nはい。";
    expect(read(text).lines[2]?.kind).toBe("unsure");
    const decided = readMinutes(text, { isName: () => false, agenda, decisions: new Map([[3, "speaker"]]) });
    expect(decided.statements.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ["甲山会長", "始めます。"],
      ["何某", "はい。"],
    ]);
  });

  it("a speaker without words is left to a person: nothing vanishes", () => {
    const { lines, statements } = read("○甲山会長\n○丙田委員\n賛成です。");
    expect(lines[0]?.kind).toBe("unsure");
    expect(statements).toHaveLength(1);
  });

  it("lines broken at the edge of a page are joined, sentences are not", () => {
    const broken =
      "○丙田委員\n公園の園路は、日が暮れるととても暗く、足元が見えないほどになっていて、\n危ないと思います。\n照明を。";
    expect(said(broken)[0]?.[1]).toBe(
      "公園の園路は、日が暮れるととても暗く、足元が見えないほどになっていて、危ないと思います。\n照明を。",
    );
  });
});

describe("who is meant", () => {
  const meant = (word: string) => matchSpeaker(word, roll);
  it("one member by family name, full name, post alone, in any shape of the characters", () => {
    expect(meant("丙田委員")).toEqual({ kind: "member", memberId: "hei", isPresiding: false });
    expect(meant("高崎委員")).toMatchObject({ memberId: "taka" });
    expect(meant("高崎 德子委員")).toMatchObject({ memberId: "taka" });
    expect(meant("委員長（甲山 一郎君）")).toEqual({ kind: "member", memberId: "kou", isPresiding: true });
    expect(meant("会長")).toMatchObject({ memberId: "kou", isPresiding: true });
    expect(meant("副会長")).toMatchObject({ memberId: "otsu" });
  });

  it("never guesses: two of a name, a post somebody else holds, nobody of the name", () => {
    expect(meant("佐藤委員")).toEqual({ kind: "unsure", candidates: ["sato1", "sato2"] });
    expect(meant("丙田会長")).toEqual({ kind: "unsure", candidates: ["hei"] });
    expect(meant("丁野委員")).toEqual({ kind: "unsure", candidates: [] });
    expect(meant("会議の途中")).toEqual({ kind: "unsure", candidates: [] });
    expect(
      matchSpeaker(
        "会長",
        roll.map((one) => ({ ...one, post: null })),
      ),
    ).toEqual({ kind: "unsure", candidates: [] });
  });

  it("knows who speaks for the office, and 委員 without a name", () => {
    expect(meant("事務局")).toEqual({ kind: "staff" });
    expect(meant("戊井道路公園センター所長")).toEqual({ kind: "staff" });
    expect(meant("委員")).toEqual({ kind: "unnamed" });
  });
});

const sentence = fc
  .array(fc.constantFrom("暗い", "園路", "照明", "を加え", "る", "、", "髙い", "危", "🙂", "が"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `${parts.join("")}。`);
const words = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));
const speakers = ["甲山会長", "丙田委員", "委員", "事務局", "髙﨑委員"];
const turns = fc.array(fc.record({ speaker: fc.constantFrom(...speakers), text: words }), {
  minLength: 1,
  maxLength: 12,
});
const notations: ((speaker: string, text: string) => string)[] = [
  (speaker, text) => `○${speaker}\n${text}`,
  (speaker, text) => `〇${speaker}　${text}`,
  (speaker, text) => `◯ ${speaker}\n${text}`,
  (speaker, text) => `（${speaker}）${text}`,
  (speaker, text) => `(${speaker})\n${text}`,
  (speaker, text) => `【${speaker}】\n${text}`,
  (speaker, text) => `＜${speaker}＞\n${text}`,
  (speaker, text) => `${speaker}：${text}`,
];
const breaks = fc.constantFrom("\n", "\r\n", "\r");

describe("any minutes", () => {
  it("written in any notation come back as they were", () => {
    fc.assert(
      fc.property(turns, fc.constantFrom(...notations), breaks, (rows, notation, lineBreak) => {
        const text = rows
          .map(({ speaker, text: own }) => notation(speaker, own))
          .join("\n")
          .replaceAll("\n", lineBreak);
        expect(said(text)).toEqual(rows.map(({ speaker, text: own }) => [speaker, own]));
      }),
      { numRuns: 400 },
    );
  });

  it("of any text every character is taken, a heading, what happened, left out, or still a person's to decide", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), words, fc.constantFrom(...speakers.map((one) => `○${one}`), "（拍手）", "1 開会", "")),
          { maxLength: 40 },
        ),
        breaks,
        (lines, lineBreak) => {
          const text = lines.join(lineBreak);
          const { total, ...parts } = sumsOf(read(text).lines);
          expect(total).toBe(text.length);
          expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(total);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("keeps every word it takes", () => {
    fc.assert(
      fc.property(turns, (rows) => {
        const text = rows.map(({ speaker, text: own }) => `○${speaker}\n${own}`).join("\n");
        const kept = said(text)
          .map(([, own]) => own)
          .join("");
        expect(nameKey(kept)).toBe(nameKey(rows.map(({ text: own }) => own).join("")));
      }),
    );
  });
});

describe("what stands after the last words", () => {
  const form = "○甲山会長\n閉じます。\n9 問合せ先\n企画課\n電話 044-000-1020\n10 その他\n配付資料 なし";

  it("is the form's own, from whom to ask on", () => {
    expect(said(form)).toEqual([["甲山会長", "閉じます。"]]);
    expect(said(form.replace("9 問合せ先", "連絡先"))).toEqual([["甲山会長", "閉じます。"]]);
  });

  it.each([
    ["a sentence that begins so", "○事務局\n問い合わせ（3件）がありました。\n苦情はありませんでした。"],
    ["a line of its own in somebody's words", "○事務局\n連絡先\n企画課までお願いします。\n閉会とします。"],
    ["words before another speaker", form.replace("10 その他", "○丙田委員\n分かりました。")],
  ])("is not taken for it: %s", (_, text) => {
    const { lines } = read(text);
    expect(lines.filter(({ kind }) => kind === "heading")).toEqual([]);
  });

  it("is nothing in a transcript, whose every line is a voice's", () => {
    const text =
      "WEBVTT\n\n00:00.000 --> 00:01.000\n<v 甲山会長>始めます。\n連絡先\n電話番号です。\n\n00:01.000 --> 00:02.000\n<v 丙田委員>はい。\n";
    expect(said(text).map(([speaker]) => speaker)).toEqual(["甲山会長", "丙田委員"]);
  });
});

describe("論点", () => {
  it("is the line below ○論点, without its mark, and what follows is said on it by nobody named", () => {
    const text = "公園の夜間照明\n○論点\n■ 照明の時間\n夜9時で消すべきとの意見があった。\n○丙田委員\n賛成です。";
    const { statements, lines } = read(text);
    expect(statements.map(({ speaker, text: words, isTopic }) => [speaker, words, isTopic])).toEqual([
      [null, "照明の時間", true],
      ["", "夜9時で消すべきとの意見があった。", undefined],
      ["丙田委員", "賛成です。", undefined],
    ]);
    expect(sumsOf(lines)).toMatchObject({ unsure: 0, total: text.length });
  });
});

describe("a book of 5 MB", () => {
  const line = "公園の夜間照明について、暗いところが多く、通るのが怖いという声があります\n";
  const known = { isName: (key: string) => names.has(key), agenda };

  it("is read in turns, others having theirs in between, and as if in one", async () => {
    const text = `○甲山会長\n${line}（資料確認）\n`.repeat(40_000);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const read = await readLongMinutes(text, known);
    clearInterval(others);
    expect(turns).toBeGreaterThan(20);
    expect(read.statements).toHaveLength(80_000);
    expect(sumsOf(read.lines)).toMatchObject({ total: text.length, unsure: 0 });
    expect(read).toEqual(readMinutes(text, known));
  });

  it("may be the words of one person: in parts that can be worked on, and not longer to read than its length", () => {
    const text = `○甲山会長\n${line.replace("\n", "。\n").repeat(45_000)}`;
    const { statements, lines } = readMinutes(text, known);
    expect(new Set(statements.map(({ speaker }) => speaker))).toEqual(new Set(["甲山会長"]));
    expect(Math.max(...statements.map((one) => one.text.length))).toBeLessThan(10_000);
    expect(`○甲山会長\n${statements.map((one) => one.text).join("\n")}\n`).toBe(text);
    expect(sumsOf(lines)).toMatchObject({ total: text.length, unsure: 0 });
  });
});
