import { describe, expect, it } from "vitest";
import { headerOf } from "#app/domain/minutes/reading/header.rules.ts";
import { readMinutes } from "#app/domain/minutes/reading/read-minutes.rules.ts";
import { slipsIn } from "#app/domain/minutes/reading/slips.rules.ts";
import { whenOf } from "#app/domain/minutes/reading/when.rules.ts";

const head = (text: string) => headerOf(readMinutes(text, { isName: () => false, agenda: [] }).head);

describe("dates and times as they are written", () => {
  it.each([
    ["平成18年5月24日(水) 18:30~20:45", "2006-05-24", "18:30", "20:45", []],
    ["令和元年度5月22日(水曜) 午後1時30分から", "2019-05-22", "13:30", null, ["fiscal_year"]],
    ["令和３年３月２５日（木曜）午後２時から", "2021-03-25", "14:00", null, []],
    ["令和元年9月26日(木曜日)午後1時30分～4時", "2019-09-26", "13:30", "16:00", []],
    ["令和4年4月27日(水) 午後7時~8時50分", "2022-04-27", "19:00", "20:50", []],
    ["平成28年9月29日 18:30–20:29", "2016-09-29", "18:30", "20:29", []],
    ["㋿8年10月1日（木）午前10時から午後12時まで", "2026-10-01", "10:00", "12:00", []],
    ["令和8年10月1日（金）正午開議", "2026-10-01", "12:00", null, ["weekday"]],
    ["令和8年2月30日 午後6時半から午後5時まで", null, "18:30", "17:00", ["no_such_day", "ends_before"]],
  ])("%s", (text, day, startsAt, endsAt, slips) => {
    expect(whenOf(text)).toEqual({ day, startsAt, endsAt, slips });
  });
});

describe("the head of minutes", () => {
  it("of the numbered standard form", () => {
    const header = head(
      [
        "1 会議名",
        "第8回地域協議会",
        "2 議題（公開・非公開の別）",
        "3 開催日時　平成28年9月29日（木）午後6時30分から午後8時29分まで",
        "4 開催場所　公民館 大会議室",
        "5 傍聴人の数　1人",
        "6 非公開の理由　―",
        "7 出席した委員　16人中15人出席",
        "8 発言の内容（要旨）",
        "【甲山会長】",
        "・始めます。",
      ].join("\n"),
    );
    expect(header).toMatchObject({
      title: "第8回地域協議会",
      when: { day: "2016-09-29", startsAt: "18:30", endsAt: "20:29" },
      venue: "公民館 大会議室",
      present: { count: 15, named: null },
      observers: 1,
    });
  });

  it("counts that do not fit their lists, and what the record says otherwise, are told", () => {
    const header = head(
      "日時：令和元年度5月22日（水）午後1時30分から午後3時まで\n出席者　甲山、乙川\n欠席者　5名（丙田、丁野、戊井）\n傍聴者　なし\n○会長\nはい。",
    );
    const recorded = { day: "2019-05-22", startsAt: "13:30", endsAt: "15:10", present: 2, absent: 5, observers: 1 };
    expect(slipsIn(header, recorded)).toEqual([
      "日付の年が「年度」と書かれています。「年」の書き誤りと思われます。",
      "終わりは午後3時と書かれていますが、記録では午後3時10分です。",
      "欠席は5名と書かれていますが、名前は3名です。",
      "傍聴者は0名と書かれていますが、記録では1名です。",
    ]);
  });

  it("that says nothing says nothing wrong", () => {
    const recorded = { day: "2019-05-22", startsAt: "13:30", endsAt: "15:10", present: 2, absent: 5, observers: 1 };
    expect(slipsIn(head("○会長\nはい。"), recorded)).toEqual([]);
  });
});
