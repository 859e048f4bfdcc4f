/** What is typed: as long for the machine as for people, with something to see, and nobody under another's name. */
import { describe, expect, it } from "vitest";
import { emailAddress, line, publicName, text, yen } from "#app/shared/fields.ts";
import { skeletonOf } from "#app/shared/look-alike.ts";
import { holdsIndividualNumber, personalHints } from "#app/shared/personal-data.ts";
import { isOverloaded, tidy } from "#app/shared/text.ts";

const refusal = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } },
  value: string,
) => schema.safeParse(value).error?.issues[0]?.message ?? null;

const title = line("件名", 60);
const tooLong = "件名は60文字以内で入力してください。";

describe("a title", () => {
  it.each<[string, string, string | null]>([
    ["of sixty letters", "葛".repeat(60), null],
    ["of sixty letters with their variants", "葛\u{e0100}".repeat(60), null],
    ["of families", "👩‍👩‍👧‍👦".repeat(30), null],
    ["with voicing marks apart, as some systems write them", "か\u3099".repeat(60), null],
    ["of sixty-one", "葛".repeat(61), tooLong],
    ["of one letter under ten thousand marks", `あ${"\u0301".repeat(10_000)}`, tooLong],
    [
      "of one letter under nine marks",
      `あ${"\u0301\u0323".repeat(4)}\u0301`,
      "件名に、記号を重ねすぎた文字が含まれています。その文字を打ち直してください。",
    ],
    [
      "of one letter that never ends",
      "\u1100".repeat(120),
      "件名に、記号を重ねすぎた文字が含まれています。その文字を打ち直してください。",
    ],
    ["on two lines", "園路の\n照明", "件名は、改行を入れずに1行で入力してください。"],
    ["on two lines of another kind", "園路の\u2028照明", "件名は、改行を入れずに1行で入力してください。"],
    ["of a Hangul filler", "\u3164", "件名を入力してください。"],
    ["of a blank of braille", "\u2800\u2800", "件名を入力してください。"],
    ["of a joiner", "\u200d", "件名を入力してください。"],
    ["of marks alone", "\u0301\u0301", "件名を入力してください。"],
    ["of wide spaces", "\u3000 \u3000", "件名を入力してください。"],
    ["of one sign", "？", null],
  ])("%s", (_, value, said) => {
    expect(refusal(title, value)).toBe(said);
  });

  it("of half a million letters is refused before anything is done with it", () => {
    const began = performance.now();
    for (const schema of [title, text("本文", 1000), emailAddress, yen("予算"), publicName])
      expect(refusal(schema, `a${"\u0301\u0323".repeat(250_000)}`)).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe("letters nobody sees", () => {
  it.each<[string, string, string]>([
    ["a joiner in a word", "事務\u200d局", "事務局"],
    ["soft hyphens", "事\u00ad務\u00ad局", "事務局"],
    ["direction marks", "\u202e局務事\u2066", "局務事"],
    ["tags", "幸区\u{e0041}\u{e0042}", "幸区"],
    ["a variant of a letter that has none", "か\u{e0100}な\ufe0f", "かな"],
    ["a byte-order mark", "\ufeff幸区", "幸区"],
  ])("%s go", (_, typed, kept) => {
    expect(tidy(typed)).toBe(kept);
  });

  it.each(["葛\u{e0100}飾", "👩‍🌾", "❤️", "👩🏽‍🦱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می\u200cخواهم", "क्\u200dष", "1️⃣", "🇯🇵"])(
    "%s stays as it is",
    (typed) => {
      expect(tidy(typed)).toBe(typed);
      expect(isOverloaded(typed)).toBe(false);
    },
  );
});

describe("a public name", () => {
  const pretends = "区の職員や委員と間違われる公開名は使えません。別の名前にしてください。";
  it.each([
    "幸区事務局",
    "幸区事\u200d務局",
    "事\u00ad務\u00ad局",
    "幸区 事 務 局",
    "事・務・局",
    "亊務局",
    "区⻑",
    "区镸",
    "區長",
    "事務局\u{e0100}",
    "係長",
    "環境課の職員",
    "ジムキョク",
    "ｼﾞﾑｷｮｸ",
    "Ａｄｍｉｎ",
    "аdmin",
    "0fficial",
    "運営",
    "委̲員̲",
  ])("%s pretends to be the office", (name) => {
    expect(refusal(publicName, name)).toBe(pretends);
  });

  it.each([
    "小倉の住民",
    "さいわい",
    "公園が好き",
    "Minister Cat",
    "かわいいんだ",
    "はくちょう",
    "長島",
    "ムハンマド",
    "町会の花壇係",
  ])("%s is somebody's own", (name) => {
    expect(refusal(publicName, name)).toBeNull();
  });

  it("is compared by what is seen of it", () => {
    expect(skeletonOf("ﾊﾟｰｸ　ＡＢＣ")).toBe(skeletonOf("パーク abc"));
  });
});

describe("twelve digits with the right last one", () => {
  it.each([
    "123456789018",
    "1234-5678-9018",
    "1234  5678  9018",
    "1234/5678/9018",
    "1234.5678.9018",
    "1234\u200d5678\u200d9018",
    "123 456 789 018",
    "123-456-789-018",
    "１２３４　５６７８　９０１８",
    "1111 1234 5678 9018",
  ])("%s are a 個人番号", (words) => {
    expect(holdsIndividualNumber(`番号は${words}です`)).toBe(true);
  });

  it.each(["1234-5678-9017", "1234567890180", "044-123-4567", "2026年11月30日18時30分", "123,456,789,018円"])(
    "%s are none",
    (words) => {
      expect(holdsIndividualNumber(words)).toBe(false);
    },
  );
});

it("what may be personal is pointed at, wherever it stands", () => {
  expect(
    personalHints("連絡は a.b+c@mail.example.jp か０９０−１２３４−５６７８、小倉1丁目2番3号へ").map(({ kind }) => kind),
  ).toEqual(["email", "telephone", "address"]);
});
