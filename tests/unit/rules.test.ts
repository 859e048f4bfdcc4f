import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neededOf, quorumOf } from "#app/domain/councils/quorum.rules.ts";
import { fieldName, ruleAt, ruleKeys } from "#app/domain/councils/rule-keys.ts";
import { namedRules, type RuleLayer, rulesInForce } from "#app/domain/councils/rule-levels.ts";
import { CouncilRules, type RuleValues, readRules, usualRules } from "#app/domain/councils/rules.schema.ts";
import { rulesInWords } from "#app/domain/councils/rules-in-words.ts";
import { RulesInput, valuesAsFields } from "#app/domain/councils/rules-input.ts";

const layer = (level: RuleLayer["level"], version: number, validFrom: string, values: RuleValues): RuleLayer => ({
  level,
  version,
  validFrom,
  source: `${level}の根拠`,
  values,
});
const ofDay = (layers: RuleLayer[], day = "2026-11-24") => rulesInForce(layers, day).rules;

describe("what a body inherits", () => {
  it("is the usual rules where nobody says otherwise", () => {
    expect(ofDay([])).toEqual(usualRules);
  });

  it("follows the city, but for what the ward or the body says itself (AT-17)", () => {
    const before = [layer("city", 1, "2026-01-01", { noticeDays: 7 }), layer("ward", 1, "2026-01-01", {})];
    const overriding = [...before, layer("body", 1, "2026-01-01", { noticeDays: 7 })];
    const tens = layer("city", 2, "2026-11-01", { noticeDays: 10 });
    expect(ofDay([...before, tens]).noticeDays).toBe(10);
    expect(ofDay([...overriding, tens]).noticeDays).toBe(7);
    expect(ofDay([...before, tens], "2026-10-31").noticeDays).toBe(7);
  });

  it("is part by part: a body that changes the base of its quorum keeps the kind it inherits", () => {
    const layers = [
      layer("city", 1, "2026-01-01", { quorum: { kind: "more_than_half" } }),
      layer("body", 1, "2026-01-01", { quorum: { base: "seats" } }),
    ];
    expect(ofDay(layers).quorum).toEqual({ kind: "more_than_half", base: "seats", excludeRecused: false });
  });

  it("is by the newest version valid that day, whatever the order of the rows, and names its sources", () => {
    const layers = [
      layer("body", 2, "2026-12-01", { seats: 12 }),
      layer("body", 1, "2026-01-01", { seats: 18 }),
      layer("city", 1, "2026-01-01", { seats: 20 }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(layers, { minLength: 3 }), (rows) => {
        expect(ofDay(rows).seats).toBe(18);
        expect(ofDay(rows, "2026-12-01").seats).toBe(12);
        expect(namedRules(rulesInForce(rows, "2026-11-24").sources)).toBe(
          "会議のきまり第1版（bodyの根拠）、市の標準第1版（cityの根拠）",
        );
      }),
    );
  });
});

describe("the form of the rules", () => {
  it("has a field for every rule there is, and none for what is no rule", () => {
    const leaves = (value: unknown, part: string): string[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, part ? `${part}.${name}` : name))
        : [part];
    expect(ruleKeys.map((key) => key.part).sort()).toEqual(leaves(usualRules, "").sort());
  });

  it("reads back what a level says, and leaves empty what it inherits", () => {
    const typed = { source: "要綱", validFrom: "2026-12-01", seats: "１８", quorum_base: "seats", onlineCounts: "no" };
    const { values } = RulesInput.parse(typed);
    expect(values).toEqual({ seats: 18, quorum: { base: "seats" }, onlineCounts: false });
    expect(valuesAsFields(values)).toEqual({ seats: "18", quorum_base: "seats", onlineCounts: "no" });
    for (const key of ruleKeys) {
      const whole = valuesAsFields(usualRules)[fieldName(key)];
      expect(whole, key.part).toBeDefined();
      expect(ruleAt(usualRules, key), key.part).toBeDefined();
    }
  });

  it.each([
    ["seats", "201", "定数は1から200までの数で入力してください。"],
    ["noticeDays", "三日", "公表の期限（開催日の何日前）は0以上の数で入力してください。"],
    ["quorum_kind", "all", "定足数を選び直してください。"],
  ])("says what to do about %s = %s", (name, value, message) => {
    const parsed = RulesInput.safeParse({ source: "要綱", validFrom: "2026-12-01", [name]: value });
    expect(parsed.error?.issues[0]?.message).toBe(message);
  });
});

it("rules frozen before a key existed read as they were meant", () => {
  const { preset, seatMix, opening, minutesApproval, ...old } = usualRules;
  expect(readRules(old)).toMatchObject({ preset, seatMix, opening, minutesApproval });
  expect(CouncilRules.safeParse({ ...old, seats: 0 }).success).toBe(false);
});

describe("the rules in sentences", () => {
  const said = (values: RuleValues) =>
    rulesInWords(ofDay([layer("body", 1, "2026-01-01", values)]))
      .flatMap((part) => part.sentences)
      .join("");

  it("state the exception of a body that counts for against against (V8)", () => {
    expect(said({ decision: { tieWhen: "for_equals_against" } })).toContain("否決に変わることがあります");
    expect(said({})).not.toContain("否決に変わることがあります");
  });

  it("never speak of a quorum or of votes in a 対話の場", () => {
    expect(said({ preset: "dialogue" })).not.toMatch(/定足数|可否|可決|会議は成立/);
  });
});

describe("半数以上 and 過半数, for every body from one seat to sixty", () => {
  const cases = Array.from({ length: 60 }, (_, index) => index + 1);

  it.each(cases)("%i: they differ exactly where the number is even", (count) => {
    const half = neededOf("half_or_more", count);
    const more = neededOf("more_than_half", count);
    expect(half * 2).toBeGreaterThanOrEqual(count);
    expect((half - 1) * 2).toBeLessThan(count);
    expect(more * 2).toBeGreaterThan(count);
    expect((more - 1) * 2).toBeLessThanOrEqual(count);
    expect(more - half).toBe(count % 2 === 0 ? 1 : 0);
    expect(neededOf("two_thirds", count) * 3).toBeGreaterThanOrEqual(count * 2);
    expect((neededOf("two_thirds", count) - 1) * 3).toBeLessThan(count * 2);
  });

  const bodies = fc.record({
    seats: fc.integer({ min: 1, max: 60 }),
    vacant: fc.nat(59),
    present: fc.nat(60),
    recused: fc.nat(60),
    kind: fc.constantFrom("half_or_more", "more_than_half", "two_thirds"),
    base: fc.constantFrom("seats", "current"),
    excludeRecused: fc.boolean(),
  });

  it("one more in the room never loses a quorum, one more vacancy never makes it harder on 現員, and a recusal costs only where the rules say so", () => {
    fc.assert(
      fc.property(bodies, ({ seats, vacant, present, recused, ...kind }) => {
        const rules = kind as CouncilRules["quorum"];
        const currentMembers = Math.max(0, seats - vacant);
        const there = Math.min(present, currentMembers);
        const roll = { seats, currentMembers, present: there, recused: Math.min(recused, there) };
        const quorum = quorumOf(rules, roll);
        expect(quorum.isMet).toBe(quorum.present >= quorum.needed);
        expect(quorum.missing).toBe(Math.max(0, quorum.needed - quorum.present));
        expect(quorum.baseCount).toBe(rules.base === "seats" ? seats : currentMembers);
        if (quorum.isMet) expect(quorumOf(rules, { ...roll, present: there + 1 }).isMet).toBe(true);
        if (currentMembers > 0) {
          const fewer = quorumOf(rules, { ...roll, currentMembers: currentMembers - 1 });
          expect(fewer.needed).toBeLessThanOrEqual(quorum.needed);
          if (rules.base === "seats") expect(fewer.needed).toBe(quorum.needed);
        }
        const nobody = quorumOf(rules, { ...roll, recused: 0 });
        expect(nobody.present - quorum.present).toBe(rules.excludeRecused ? roll.recused : 0);
      }),
      { numRuns: 5000 },
    );
  });
});
