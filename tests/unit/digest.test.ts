import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuiet, newsBefore } from "#app/domain/news/digest.rules.ts";

const at = (text: string) => new Date(`${text}+09:00`);
const wish = { quietFrom: 21, quietUntil: 7 };

describe("quiet hours, in Tokyo", () => {
  it.each([
    ["2026-11-24T20:59:59", false],
    ["2026-11-24T21:00:00", true],
    ["2026-11-25T00:00:00", true],
    ["2026-11-25T06:59:59", true],
    ["2026-11-25T07:00:00", false],
  ])("%s", (time, quiet) => {
    expect(isQuiet(at(time), wish)).toBe(quiet);
  });
  it("within a day, and none at all", () => {
    expect(isQuiet(at("2026-11-24T13:00:00"), { quietFrom: 12, quietUntil: 14 })).toBe(true);
    expect(isQuiet(at("2026-11-24T14:00:00"), { quietFrom: 12, quietUntil: 14 })).toBe(false);
    expect(isQuiet(at("2026-11-24T03:00:00"), { quietFrom: 7, quietUntil: 7 })).toBe(false);
  });
});

describe("what goes out with the next letter", () => {
  it("each: at once, and after the quiet hours what came in them", () => {
    const each = { ...wish, mailPace: "each" as const };
    expect(newsBefore(at("2026-11-24T12:00:00"), each)).toEqual(at("2026-11-24T12:00:00"));
    expect(newsBefore(at("2026-11-24T23:00:00"), each)).toBeNull();
    expect(newsBefore(at("2026-11-25T07:00:00"), each)).toEqual(at("2026-11-25T07:00:00"));
  });
  it("daily: what came before the morning, on either side of midnight", () => {
    const daily = { ...wish, mailPace: "daily" as const };
    expect(newsBefore(at("2026-11-25T07:00:00"), daily)).toEqual(at("2026-11-25T07:00:00"));
    expect(newsBefore(at("2026-11-25T20:00:00"), daily)).toEqual(at("2026-11-25T07:00:00"));
    expect(newsBefore(at("2026-11-25T03:00:00"), daily)).toBeNull();
  });
  it("weekly: what came before Monday morning", () => {
    const weekly = { ...wish, mailPace: "weekly" as const };
    // 2026-11-23 is a Monday (and 勤労感謝の日: letters come on holidays too).
    expect(newsBefore(at("2026-11-23T07:00:00"), weekly)).toEqual(at("2026-11-23T07:00:00"));
    expect(newsBefore(at("2026-11-29T12:00:00"), weekly)).toEqual(at("2026-11-23T07:00:00"));
    expect(newsBefore(at("2026-11-30T06:00:00"), weekly)).toBeNull();
    expect(newsBefore(at("2026-11-30T08:00:00"), weekly)).toEqual(at("2026-11-30T07:00:00"));
  });
  it("never goes back, and is never ahead of now, at any minute of two years", () => {
    const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    const hours = fc.integer({ min: 0, max: 23 });
    const pace = fc.constantFrom("each" as const, "daily" as const, "weekly" as const);
    fc.assert(
      fc.property(minutes, minutes, hours, hours, pace, (a, b, quietFrom, quietUntil, mailPace) => {
        const start = at("2026-01-01T00:00:00").getTime();
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((n) => new Date(start + n * 60_000)) as [
          Date,
          Date,
        ];
        const [before, after] = [first, second].map((now) => newsBefore(now, { mailPace, quietFrom, quietUntil }));
        if (before) expect(before.getTime()).toBeLessThanOrEqual(first.getTime());
        if (before && after) expect(before.getTime()).toBeLessThanOrEqual(after.getTime());
      }),
      { numRuns: 2000 },
    );
  });
  it("none: nothing", () => {
    expect(newsBefore(at("2026-11-24T12:00:00"), { ...wish, mailPace: "none" })).toBeNull();
  });
});
