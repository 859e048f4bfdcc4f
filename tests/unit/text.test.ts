import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlOf } from "#app/platform/apart/html.ts";
import { toCsv } from "#app/shared/csv.ts";
import { kanaSortKey } from "#app/shared/kana.ts";
import { holdsIndividualNumber, personalHints } from "#app/shared/personal-data.ts";
import { countGraphemes, shorten, tidy, titleFrom } from "#app/shared/text.ts";
import { isWrittenNumber, showNumber, withCheckDigits } from "#app/shared/written-number.ts";
import { safeReturnTo } from "#app/web/safe-return.ts";

describe("text", () => {
  it("counts what a reader counts", () => {
    expect(countGraphemes("葛\u{e0100}飾区")).toBe(3);
    expect(countGraphemes("𠮷野")).toBe(2);
    expect(shorten("𠮷野屋の前", 3)).toBe("𠮷野…");
  });
  it("keeps names as typed, but for invisible characters", () => {
    expect(tidy("　髙橋\u202eさん\u0000 ")).toBe("髙橋さん");
  });
  it("makes a title of the first sentence", () => expect(titleFrom("公園が暗い。子どもが転んだ。")).toBe("公園が暗い"));
  it("points out telephone numbers, addresses and mail, full width too", () => {
    expect(
      personalHints("電話は０４４－０００－１２３４、住所は３丁目１２番地、mail a@example.jp")
        .map((hint) => hint.kind)
        .sort(),
    ).toEqual(["address", "email", "telephone"]);
    expect(personalHints("公園の照明は2026年に直した")).toEqual([]);
  });
  it("refuses a valid individual number and no other twelve digits", () => {
    expect(holdsIndividualNumber("番号は１２３４ ５６７８ ９０１８です")).toBe(true);
    for (const written of ["1234-5678-9018", "1234ー5678ー9018", "1234‐5678−9018", "1234　5678　9018", "123456789018"])
      expect(holdsIndividualNumber(`番号は${written}です`), written).toBe(true);
    expect(holdsIndividualNumber("番号は123456789012です")).toBe(false);
    // Behind its name a wrong one is no other thing.
    for (const written of [
      "マイナンバーは123456789012",
      "個人番号：１２３４-５６７８-９０１２",
      "マイナンバー（123 456 789 012）です",
    ])
      expect(holdsIndividualNumber(written), written).toBe(true);
    expect(holdsIndividualNumber("マイナンバーカードは、044-000-0000で受け付けます。")).toBe(false);
    expect(holdsIndividualNumber("1234-5678-90180")).toBe(false);
  });
});

describe("order by reading", () => {
  it("is 五十音順 whatever the script, voicing or length mark", () => {
    const readings = ["さとう", "ざとう", "カワサキ", "かわさき", "らーめん", "らあめん", "はやし", "ばば"];
    const sorted = [...readings].sort((a, b) => (kanaSortKey(a) < kanaSortKey(b) ? -1 : 1));
    expect(sorted.indexOf("かわさき")).toBeLessThan(sorted.indexOf("さとう"));
    expect(sorted.indexOf("さとう")).toBeLessThan(sorted.indexOf("ざとう"));
    expect(Math.abs(sorted.indexOf("らーめん") - sorted.indexOf("らあめん"))).toBe(1);
  });
});

describe("a number to be written down", () => {
  const twelve = fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => String(number).padStart(12, "0"));
  const place = fc.integer({ min: 0, max: 13 });

  it("notices any one wrong digit, and any two that changed places", () => {
    fc.assert(
      fc.property(twelve, place, place, fc.integer({ min: 1, max: 9 }), (drawn, here, there, shift) => {
        const code = withCheckDigits(drawn);
        const digits = [...code];
        const wrong = digits.with(here, String((Number(digits[here]) + shift) % 10)).join("");
        const [one = "", other = ""] = [digits[here], digits[there]];
        const swapped = digits.with(here, other).with(there, one).join("");
        expect([isWrittenNumber(code), isWrittenNumber(wrong)]).toEqual([true, false]);
        expect(isWrittenNumber(swapped)).toBe(swapped === code);
      }),
    );
  });

  it("has fourteen digits, or the ten of those given out before, and never twelve", () => {
    expect(["1234567897", "1234567890", "12345678901240"].map(isWrittenNumber)).toEqual([true, false, false]);
    fc.assert(fc.property(twelve, (drawn) => void expect(isWrittenNumber(drawn)).toBe(false)));
    expect([showNumber("1234567897"), showNumber(withCheckDigits("123456789012"))]).toEqual([
      "123-456-7897",
      expect.stringMatching(/^12345-67890-12\d\d$/),
    ]);
  });
});

describe("Markdown", () => {
  it("can do nothing but speak", () => {
    const html = htmlOf(
      '# 題\n\n[押す](javascript:alert(1)) <img src=x onerror=alert(1)> <b onclick="x">太</b>\n\n<script>alert(1)</script>',
    );
    expect(html).not.toMatch(/<script|onerror|onclick|javascript:|<img/);
    expect(html).toContain("<h2>題</h2>");
  });
});

describe("after signing in", () => {
  it.each(["//evil.example", "https://evil.example", "/\\evil", "javascript:alert(1)", "/a/../../b", ""])(
    "does not go to %s",
    (value) => {
      expect(safeReturnTo(value)).toBe("/me");
    },
  );
  it("goes back to a page of this site", () =>
    expect(safeReturnTo("/wards/saiwai/proposals/2026-1")).toBe("/wards/saiwai/proposals/2026-1"));
});

it("CSV makes formulas harmless and quotes what must be quoted", () => {
  const csv = toCsv(["件名"], [["=SUM(A1)"], ["＋１"], ['言う"と"'], ["一行\n二行"]]);
  expect(csv).toBe('\ufeff件名\r\n\'=SUM(A1)\r\n\'＋１\r\n"言う""と"""\r\n"一行\n二行"\r\n');
});
