import { describe, expect, it } from "vitest";
import { corrected } from "#app/domain/minutes/errata.ts";
import type { PublicMinutes } from "#app/domain/minutes/minutes.content.ts";
import { timeInSession, timeOfOpening } from "#app/domain/sessions/time-in-session.ts";
import { isoInTokyo } from "#app/shared/dates.ts";

const evening = {
  startsAt: new Date("2026-12-31T18:30:00+09:00"),
  openedAt: new Date("2026-12-31T18:30:00+09:00"),
};
const at = (now: string, time?: string, session = evening) =>
  isoInTokyo(timeInSession(session, time, new Date(`${now}+09:00`)));

describe("a time typed during a sitting", () => {
  it("is of the sitting's day, and of the night that follows where it went on past midnight", () => {
    expect(at("2026-12-31T23:59:30", "23:59")).toBe("2026-12-31T23:59:00+09:00");
    expect(at("2027-01-01T00:03:30", "00:03")).toBe("2027-01-01T00:03:00+09:00");
    expect(at("2027-01-01T00:03:30", "23:58")).toBe("2026-12-31T23:58:00+09:00");
    expect(at("2027-01-01T00:03:30")).toBe("2027-01-01T00:03:00+09:00");
  });

  it("is refused before the opening and where it has not come", () => {
    const before = "開会より前の時刻です。時刻を確かめてください。";
    expect(() => at("2026-12-31T20:30:00", "00:10")).toThrow(before);
    expect(() => at("2026-12-31T20:30:00", "18:29")).toThrow(before);
    // Taken down the next morning: nine o'clock is a slip, not a sitting of fifteen hours.
    expect(() => at("2027-01-01T10:00:00", "09:00")).toThrow(before);
    expect(() => at("2026-12-31T20:30:00", "20:40")).toThrow("まだ来ていない時刻です。時刻を確かめてください。");
  });

  it("stays on the day of a sitting that began in the small hours", () => {
    const night = { startsAt: new Date("2027-01-01T00:00:00+09:00"), openedAt: new Date("2027-01-01T00:30:00+09:00") };
    expect(at("2027-01-01T04:00:00", "03:00", night)).toBe("2027-01-01T03:00:00+09:00");
    expect(() => at("2027-01-01T10:00:00", "00:10", night)).toThrow("開会より前の時刻です");
  });
});

describe("the time of an opening", () => {
  const opened = (now: string, time: string, startsAt = evening.startsAt) =>
    isoInTokyo(timeOfOpening({ startsAt }, time, new Date(`${now}+09:00`)));

  it("is of the sitting's day, or of the night where a late one began after midnight", () => {
    const late = new Date("2026-12-31T23:50:00+09:00");
    expect(opened("2026-12-31T18:40:00", "18:25")).toBe("2026-12-31T18:25:00+09:00");
    expect(opened("2027-01-01T00:02:00", "00:01", late)).toBe("2027-01-01T00:01:00+09:00");
    expect(opened("2027-01-01T00:02:00", "23:55", late)).toBe("2026-12-31T23:55:00+09:00");
    expect(() => opened("2026-12-31T18:00:00", "18:30")).toThrow("開会の時刻がまだ来ていません。");
  });
});

it("the published end of a sitting is put right on its evening, or past its midnight", () => {
  const content = { startsAt: "2026-12-31T18:30:00+09:00", endsAt: "2026-12-31T20:30:00+09:00" } as PublicMinutes;
  const end = (after: string) => corrected(content, { place: "endsAt", after, reason: "誤記" }).content.endsAt;
  expect(end("21:00")).toBe("2026-12-31T21:00:00+09:00");
  expect(end("0:10")).toBe("2027-01-01T00:10:00+09:00");
  content.endsAt = "2027-01-01T00:10:00+09:00";
  expect(end("23:55")).toBe("2026-12-31T23:55:00+09:00");
});
