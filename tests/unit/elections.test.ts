import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { electionOutcome, lotFor, validVotes } from "#app/domain/ballots/election.rules.ts";

const poll = (votes: Record<string, number>) => ({ votes, blank: 0, invalid: 0 });
const most = { needs: "most", tie: "lot" } as const;
const half = { needs: "more_than_half", tie: "lot" } as const;

describe("an election", () => {
  it.each([
    ["the most is enough", most, { a: 5, b: 4, c: 3 }, { kind: "elected", id: "a" }],
    ["the same number goes to the lot", most, { a: 5, b: 5, c: 2 }, { kind: "lot", ids: ["a", "b"] }],
    ["or to a second ballot", { ...most, tie: "runoff" }, { a: 5, b: 5, c: 2 }, { kind: "runoff", ids: ["a", "b"] }],
    ["more than half", half, { a: 7, b: 5 }, { kind: "elected", id: "a" }],
    ["exactly half is not more", half, { a: 6, b: 4, c: 2 }, { kind: "runoff", ids: ["a", "b"] }],
    [
      "all who share the second place stand again",
      half,
      { a: 6, b: 3, c: 3 },
      { kind: "runoff", ids: ["a", "b", "c"] },
    ],
    ["the only one with votes is elected", half, { a: 1 }, { kind: "elected", id: "a" }],
    ["nobody had a vote", most, {}, { kind: "nobody" }],
  ] as const)("%s", (_, rules, votes, outcome) => {
    expect(electionOutcome(rules, poll(votes), false)).toEqual(outcome);
  });

  it("is decided by a second ballot at the latest, by the most or by lot", () => {
    const votes = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.nat(9));
    const rules = fc.record({
      needs: fc.constantFrom("most" as const, "more_than_half" as const),
      tie: fc.constantFrom("lot" as const, "runoff" as const),
    });
    fc.assert(
      fc.property(rules, votes, (rule, given) => {
        const outcome = electionOutcome(rule, poll(given), true);
        const top = Math.max(0, ...Object.values(given));
        if (validVotes(poll(given)) === 0) {
          expect(outcome.kind).toBe("nobody");
          return;
        }
        expect(["elected", "lot"]).toContain(outcome.kind);
        const ids = outcome.kind === "elected" ? [outcome.id] : outcome.kind === "lot" ? outcome.ids : [];
        expect(ids.toSorted()).toEqual(
          Object.keys(given)
            .filter((id) => given[id] === top)
            .toSorted(),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("draws the lot anybody can draw again", () => {
    const numbers = new Map([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    // printf 'midori\\n七夕\\n2' | sha256sum is the smallest of the three.
    expect(lotFor(["a", "b", "c"], numbers, "midori", "七夕")).toBe("b");
    expect(lotFor(["a", "c"], numbers, "midori", "七夕")).toBe("c");
  });
});
