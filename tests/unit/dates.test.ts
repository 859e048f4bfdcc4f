import { describe, expect, it } from "vitest";
import { afterOpeningDays } from "#app/platform/holidays.server.ts";
import {
  clockTime,
  dayOf,
  fiscalYearEnd,
  fiscalYearName,
  fiscalYearOf,
  instantAt,
  isDay,
  isoInTokyo,
  longInstant,
  longSpan,
  shortDay,
} from "#app/shared/dates.ts";

describe("dates", () => {
  it("are written with era and weekday, in Tokyo", () => {
    expect(longInstant(instantAt("2026-11-30", "18:30"))).toBe("令和8年11月30日(月) 午後6時30分");
    expect(longInstant(instantAt("2019-05-01", "00:00"))).toBe("令和元年5月1日(水) 午前0時");
    expect(longInstant(instantAt("2019-04-30", "23:59"))).toBe("平成31年4月30日(火) 午後11時59分");
    expect(longSpan(instantAt("2026-11-30", "18:30"), instantAt("2026-11-30", "20:30"))).toBe(
      "令和8年11月30日(月) 午後6時30分から午後8時30分まで",
    );
  });
  it("call noon noon", () => expect(clockTime(instantAt("2026-11-30", "12:00"))).toBe("正午"));
  it("turn at midnight in Tokyo, not in UTC", () => {
    expect(dayOf(new Date("2026-11-23T15:00:00Z"))).toBe("2026-11-24");
    expect(isoInTokyo(new Date("2026-11-23T15:00:00Z"))).toBe("2026-11-24T00:00:00+09:00");
  });
  it("know the fiscal year", () => {
    expect([fiscalYearOf("2026-03-31"), fiscalYearOf("2026-04-01")]).toEqual([2025, 2026]);
    expect(fiscalYearEnd("2026-11-24")).toBe("2027-03-31");
    expect(fiscalYearName(2026)).toBe("令和8年度");
  });
  it("refuse days that are not", () =>
    expect(["2026-02-30", "2026-1-1", "abc"].map(isDay)).toEqual([false, false, false]));
  it("drop the year where it is short", () => expect(shortDay("2026-12-08")).toBe("12月8日(火)"));
});

describe("opening days", () => {
  it("skip weekends, holidays and the closing days of the year", () => {
    expect(afterOpeningDays("2026-11-20", 1)).toBe("2026-11-24");
    expect(afterOpeningDays("2026-12-25", 2)).toBe("2027-01-04");
    expect(afterOpeningDays("2026-09-18", 1)).toBe("2026-09-24");
  });
});
