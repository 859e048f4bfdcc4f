import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, decide, eligibleCount } from "#app/domain/ballots/count.rules.ts";
import { explainDecision } from "#app/domain/ballots/explanation.rules.ts";
import { neededOf, quorumOf } from "#app/domain/councils/quorum.rules.ts";
import { type CouncilRules, usualRules } from "#app/domain/councils/rules.schema.ts";

const roll = (present: number, recused = 0) => ({ seats: 20, currentMembers: 19, present, recused });
const quorum = (kind: CouncilRules["quorum"]["kind"], base: "seats" | "current", excludeRecused = false) => ({
  kind,
  base,
  excludeRecused,
});
const decision = (more: Partial<CouncilRules["decision"]> = {}): CouncilRules["decision"] => ({
  ...usualRules.decision,
  ...more,
});
const met = quorumOf(usualRules.quorum, roll(11));
const room = (present: number, recused = 0, hasEligiblePresiding = true) => ({
  present,
  recused,
  hasEligiblePresiding,
});
const count = (forCount: number, against: number, abstain: number): Count => ({ for: forCount, against, abstain });

describe("quorum", () => {
  it("V1: half or more of 19 in office is met by 10", () => {
    expect(quorumOf(quorum("half_or_more", "current"), roll(10))).toMatchObject({ isMet: true, needed: 10 });
  });
  it("V2: half or more of 20 seats is met by 10 and not by 9", () => {
    expect(quorumOf(quorum("half_or_more", "seats"), roll(10)).isMet).toBe(true);
    expect(quorumOf(quorum("half_or_more", "seats"), roll(9))).toMatchObject({ isMet: false, missing: 1 });
  });
  it("V3: more than half of 20 seats needs 11", () => {
    expect(quorumOf(quorum("more_than_half", "seats"), roll(10))).toMatchObject({ isMet: false, needed: 11 });
  });
  it("V4: more than half of 19 in office is met by 10", () => {
    expect(quorumOf(quorum("more_than_half", "current"), roll(10)).isMet).toBe(true);
  });
  it("V9: a recused member leaves the quorum only where the rule says so", () => {
    expect(quorumOf(quorum("half_or_more", "current"), roll(10, 1)).isMet).toBe(true);
    expect(quorumOf(quorum("half_or_more", "current", true), roll(10, 1)).isMet).toBe(false);
  });
  it("half or more and more than half differ exactly at even numbers", () => {
    for (let seats = 1; seats <= 60; seats += 1) {
      const differ = neededOf("half_or_more", seats) !== neededOf("more_than_half", seats);
      expect(differ, String(seats)).toBe(seats % 2 === 0);
    }
  });
  it("an empty body never has a quorum", () => {
    expect(
      quorumOf(quorum("half_or_more", "current"), { seats: 20, currentMembers: 0, present: 0, recused: 0 }).isMet,
    ).toBe(false);
  });
});

describe("decision", () => {
  it("V5: abstentions stand in the base of those present", () => {
    expect(decide(decision(), met, room(11), count(5, 3, 3))).toEqual({ kind: "decided", outcome: "rejected" });
  });
  it("V6: they do not where votes cast are the base", () => {
    expect(
      decide(decision({ base: "votes_cast", tieWhen: "for_equals_against" }), met, room(11), count(5, 3, 3)),
    ).toEqual({ kind: "decided", outcome: "carried" });
  });
  it("V7: with a chair who only breaks ties, 5 to 5 of eleven present is a tie", () => {
    const rules = decision({ chairVotes: "casting_only" });
    expect(eligibleCount(rules, room(11))).toBe(10);
    expect(decide(rules, met, room(11), count(5, 5, 0))).toEqual({ kind: "tie" });
  });
  it("V8: 5-5-1 is a tie for the chair where for equals against, and rejected where exactly half is asked", () => {
    expect(decide(decision({ tieWhen: "for_equals_against" }), met, room(11), count(5, 5, 1))).toEqual({ kind: "tie" });
    expect(decide(decision(), met, room(11), count(5, 5, 1))).toEqual({ kind: "decided", outcome: "rejected" });
  });
  it("a tie without anyone eligible to break it is rejected", () => {
    expect(decide(decision(), met, room(10, 0, false), count(5, 5, 0))).toEqual({
      kind: "decided",
      outcome: "rejected",
    });
  });
  it("nobody for is rejected, even with nobody against", () => {
    expect(decide(decision({ base: "votes_cast" }), met, room(11), count(0, 0, 11))).toEqual({
      kind: "decided",
      outcome: "rejected",
    });
  });
  it("two thirds knows no tie", () => {
    expect(decide(decision({ threshold: "two_thirds" }), met, room(12), count(8, 4, 0))).toEqual({
      kind: "decided",
      outcome: "carried",
    });
    expect(decide(decision({ threshold: "two_thirds" }), met, room(12), count(6, 6, 0))).toEqual({
      kind: "decided",
      outcome: "rejected",
    });
  });
  it("a lost quorum decides nothing else", () => {
    const lost = quorumOf(usualRules.quorum, roll(9));
    expect(decide(decision(), lost, room(9), count(9, 0, 0))).toEqual({ kind: "decided", outcome: "no_quorum" });
  });
  it("one more vote for never turns carried into rejected, but for the stated exception", () => {
    const rules = fc.record({
      base: fc.constantFrom("present" as const, "votes_cast" as const),
      threshold: fc.constantFrom("more_than_half" as const, "two_thirds" as const),
      tie: fc.constantFrom("chair_decides" as const, "rejected" as const),
      tieWhen: fc.constant("exactly_half" as const),
      chairVotes: fc.constantFrom("member_plus_casting" as const, "casting_only" as const),
    });
    const votes = fc.record({ for: fc.nat(40), against: fc.nat(40), abstain: fc.nat(40) });
    fc.assert(
      fc.property(rules, votes, (rule, before) => {
        const chair = rule.chairVotes === "casting_only" ? 1 : 0;
        const present = before.for + before.against + before.abstain;
        const big = quorumOf(
          { kind: "half_or_more", base: "current", excludeRecused: false },
          { seats: 1, currentMembers: 1, present: present + 1, recused: 0 },
        );
        const first = decide(rule, big, room(present + chair), before);
        const second = decide(rule, big, room(present + 1 + chair), { ...before, for: before.for + 1 });
        const isCarried = ({ kind, ...more }: typeof first) =>
          kind === "decided" && "outcome" in more && more.outcome === "carried";
        expect(isCarried(first) && !isCarried(second)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

it("says every step in words", () => {
  const steps = explainDecision({
    rules: usualRules,
    quorum: quorumOf(usualRules.quorum, roll(14)),
    room: room(14, 1),
    count: count(9, 3, 1),
    isWithheld: false,
    voters: null,
    wasObjected: false,
    castingVote: null,
    presidingTitle: "委員長",
    outcome: "可決",
  });
  expect(steps).toEqual([
    "出席14名。定足数は10名（現員19名の半数以上）で、会議は成立しています。",
    "賛成9名、反対3名、棄権1名です。",
    "除斥1名を除く出席委員13名の過半数は7名です。",
    "賛成9名は、これに達しています。",
    "結果は可決です。",
  ]);
});
