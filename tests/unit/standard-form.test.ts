/** Minutes in the forms wards print, for three sittings with the difficulties of real ones. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PublicMinutes } from "#app/domain/minutes/minutes.content.ts";
import { NumberedMinutes } from "#app/domain/minutes/minutes-form.tsx";
import { minutesText } from "#app/domain/minutes/minutes-text.ts";
import { readArchived } from "#app/domain/minutes/reading/archive.rules.ts";
import { sumsOf } from "#app/domain/minutes/reading/read-minutes.rules.ts";
import { numberedForm, tableForm } from "#app/domain/minutes/standard-form.ts";
import { byIssues, bySigners, numbered } from "#tests/support/published-forms.ts";

const contact = { section: "区役所 企画課", tel: "044-000-1020", fax: null, email: "kikaku@example.jp" };
const rows = (content: PublicMinutes) =>
  numberedForm(content, contact).map((row) => [row.label, ...("lines" in row ? row.lines : ["…"])]);

describe("the numbered form", () => {
  it("has its ten headings in order, a dash where nothing is closed, and how many of how many came", () => {
    expect(rows(numbered)).toEqual([
      ["会議名", "第8回大潟区地域協議会"],
      ["議題（公開・非公開の別）", "議題1　地域活動の支援について（報告事項・公開）"],
      ["開催日時", "平成28年9月29日(木) 午後6時30分から午後8時29分まで"],
      ["開催場所", "大潟区総合事務所 大会議室"],
      ["傍聴人の数", "1名"],
      ["非公開の理由", "―"],
      [
        "出席した者（傍聴人を除く。）の氏名（敬称略）",
        "委員　16名中15名出席",
        `甲山 一郎（会長）、乙川 花子（副会長）、${[..."丙丁戊己庚辛壬癸子丑寅卯辰"].map((one) => `${one}田 進`).join("、")}`,
        "欠席　巳田 進",
        "職員　総合事務所長",
      ],
      ["発言の内容（要旨）", "…"],
      ["問合せ先", "区役所 企画課", "電話　044-000-1020", "メール　kikaku@example.jp"],
      [
        "その他",
        "配付資料　なし",
        "会議録の書き方　要点（発言の趣旨を記録しています）",
        "会議録の承認　確認者 丙田 進（平成28年10月11日(火)）",
      ],
    ]);
  });

  it("lists members by the basis they sit on, and who presided in place of whoever was absent", () => {
    const [, agenda, , , observers, , came, speech, , other] = rows(byIssues);
    expect(agenda).toHaveLength(5);
    expect(observers).toEqual(["傍聴人の数", "なし"]);
    expect(came?.slice(1)).toEqual([
      "委員　5名中4名出席",
      "委員（学識者）　乙川 花子（副委員長）、丙田 進",
      "委員（市民）　丁野 冬樹、戊井 四郎",
      "欠席　甲山 一郎（委員長）",
      "職員　市民局長、関係局課、事務局",
    ]);
    expect(speech?.[0]).toBe("発言の内容（論点ごとの整理）");
    expect(other).toContain("午後6時30分　開会（議長　乙川副委員長）");
  });

  it("has items with their kind and parts, the ground of a closed one, and whoever signed", () => {
    const [, agenda, , , , closed, , , , other] = rows(bySigners);
    expect(agenda?.slice(1)).toEqual([
      "議題(1)ア　区の予算の要求について（諮問事項・公開）",
      "議題(1)イ　公の施設の使い方について（諮問事項・公開）",
      "議題(2)ア　地域の防災について（協議事項・公開）",
      "議題(2)イ　（非公開）",
    ]);
    expect(closed?.slice(1)).toEqual(["議題(2)イ　個人に関する情報を扱うため"]);
    expect(other).toEqual([
      "その他",
      "配付資料　資料1-1 予算の要求の概要、資料1-2 箇所の一覧",
      "報道関係者　1名",
      "会議録の書き方　要点（発言の趣旨を記録しています）",
      "会議録の承認　署名人 乙川 花子、丙田 進（令和元年10月15日(火)）",
    ]);
  });

  it("draws 論点 as headings over the words on them", () => {
    const drawn = renderToStaticMarkup(
      createElement(NumberedMinutes, { rows: numberedForm(byIssues, contact), content: byIssues }),
    );
    expect([...drawn.matchAll(/<h4[^>]*>([^<]*)<\/h4>/g)].map(([, text]) => text)).toEqual([
      "■ 対象を限るかどうか",
      "■ 署名の数",
    ]);
    expect(drawn).toContain("→委員一同了承");
  });
});

it("says the same facts in the table form", () => {
  for (const content of [byIssues, bySigners, numbered]) {
    const facts = (form: typeof numberedForm) =>
      form(content, contact).flatMap((row) => ("lines" in row ? row.lines : []));
    const table = facts(tableForm).join("\n");
    for (const line of facts(numberedForm).filter((one) => !one.startsWith("配付資料"))) expect(table).toContain(line);
    for (const { label, title } of content.papers ?? []) expect(table).toContain(`${label}　${title}`);
  }
});

describe("its text file", () => {
  it.each([
    ["numbered", numbered],
    ["by 署名人", bySigners],
    ["by 論点", byIssues],
  ])("is read back as what it was made of, every character accounted for: %s", (_, content) => {
    const text = minutesText(content, { contact, errata: [], note: "第1版", mark: null });
    const read = readArchived(text, () => false);
    const { attendance, items, general } = content;
    expect(read.header).toMatchObject({ title: content.title, observers: attendance.observers });
    expect(read.header.when).toMatchObject({ day: content.startsAt.slice(0, 10), slips: [] });
    expect(read.present?.map(({ name }) => name)).toEqual(attendance.present?.map(({ name }) => name));
    expect(read.absent?.map(({ name }) => name)).toEqual(attendance.absent?.map(({ name }) => name));
    const spoken = [...general, ...items.flatMap((one) => (one.isClosed ? [] : one.statements))];
    expect(read.reading.statements.filter(({ speaker }) => speaker).map(({ speaker }) => speaker)).toEqual(
      spoken.flatMap(({ speaker }) => (speaker ? [speaker] : [])),
    );
    expect(read.reading.statements.flatMap(({ isTopic, text: words }) => (isTopic ? [words] : []))).toEqual(
      spoken.flatMap(({ isTopic, text: words }) => (isTopic ? [words] : [])),
    );
    expect(read.agenda.map(({ ground }) => ground)).toEqual(items.map((one) => (one.isClosed ? one.ground : null)));
    const { total, unsure } = sumsOf(read.reading.lines);
    expect({ total, unsure }).toEqual({ total: text.length, unsure: 0 });
  });
});
