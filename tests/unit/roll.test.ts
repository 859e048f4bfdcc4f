import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quorumOf } from "#app/domain/councils/quorum.rules.ts";
import { numbersOf, rollOf, type Seat } from "#app/domain/councils/roll.rules.ts";
import type { CouncilRules } from "#app/domain/councils/rules.schema.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";

const today = "2026-11-24";
const days = (offset: number) => dayToColumn(addDays(today, offset));

/** Somebody appointed at the beginning of the term or in the middle of it, who may have left before its end. */
const member = fc
  .record({
    starts: fc.constantFrom(-400, -1, 0, 1, 30),
    lasts: fc.integer({ min: 0, max: 800 }),
    left: fc.option(fc.integer({ min: 0, max: 800 }), { nil: null }),
    isPresent: fc.boolean(),
    isOnline: fc.boolean(),
    isRecused: fc.boolean(),
  })
  .map(({ starts, lasts, left, ...there }) => ({
    ...there,
    // Told in whole numbers of days, apart from the dates that are under test.
    servesToday: starts <= 0 && starts + lasts >= 0 && (left === null || starts + left > 0),
    startsOn: days(starts),
    endsOn: days(starts + lasts),
    endedOn: left === null ? null : days(starts + left),
  }));

const bodies = fc.record({
  seats: fc.integer({ min: 1, max: 60 }),
  members: fc.array(member, { maxLength: 60 }),
  onlineCounts: fc.boolean(),
  rules: fc.record({
    kind: fc.constantFrom("half_or_more", "more_than_half", "two_thirds"),
    base: fc.constantFrom("seats", "current"),
    excludeRecused: fc.boolean(),
  }) as fc.Arbitrary<CouncilRules["quorum"]>,
});

const isEnough: Record<CouncilRules["quorum"]["kind"], (count: number, base: number) => boolean> = {
  half_or_more: (count, base) => count * 2 >= base,
  more_than_half: (count, base) => count * 2 > base,
  two_thirds: (count, base) => count * 3 >= base * 2,
};

describe("a quorum out of the roll, for any body of one seat to sixty", () => {
  it("is what counting by hand gives: mid-term appointments, vacancies, those online, the recused", () => {
    fc.assert(
      fc.property(bodies, ({ seats, members, onlineCounts, rules }) => {
        const serving = members.filter((one) => one.servesToday);
        const there = serving.filter((one) => one.isPresent && (onlineCounts || !one.isOnline));
        const counted = rules.excludeRecused ? there.filter((one) => !one.isRecused) : there;
        const base = rules.base === "seats" ? seats : serving.length;
        const quorum = quorumOf(rules, numbersOf(rollOf(members, today, onlineCounts), seats));
        expect(quorum).toMatchObject({ present: counted.length, baseCount: base });
        // Nobody is never enough.
        expect(quorum.isMet).toBe(counted.length > 0 && isEnough[rules.kind](counted.length, base));
      }),
      { numRuns: 5000 },
    );
  });

  const judge = (body: { seats: number; rules: CouncilRules["quorum"] }, rows: Seat[], onlineCounts: boolean) =>
    quorumOf(body.rules, numbersOf(rollOf(rows, today, onlineCounts), body.seats));

  it("somebody who comes online instead changes it only where online does not count", () => {
    fc.assert(
      fc.property(bodies, fc.nat(59), (body, place) => {
        const sits = (isOnline: boolean) =>
          body.members.map((one, index) => (index === place % body.members.length ? { ...one, isOnline } : one));
        const [online, inRoom] = [sits(true), sits(false)];
        expect(judge(body, online, true)).toEqual(judge(body, inRoom, true));
        expect(judge(body, online, false).present).toBeLessThanOrEqual(judge(body, inRoom, false).present);
        expect(judge(body, online, false).needed).toBe(judge(body, inRoom, false).needed);
      }),
    );
  });

  it("a member appointed from tomorrow changes nothing today; from today, the base where it is the 現員", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const judged = (rows: Seat[]) => judge(body, rows, body.onlineCounts);
        const there = { isPresent: true, isOnline: false, isRecused: false, endsOn: days(400), endedOn: null };
        const joining = (from: number) => [...body.members, { ...there, startsOn: days(from) }];
        const before = judged(body.members);
        expect(judged(joining(1))).toEqual(before);
        expect(judged(joining(0)).present).toBe(before.present + 1);
        expect(judged(joining(0)).baseCount).toBe(before.baseCount + (body.rules.base === "seats" ? 0 : 1));
      }),
    );
  });
});
