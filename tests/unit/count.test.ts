/** The count against ten thousand councils made up at random, each reckoned again by hand in the plainest way. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choice, reckon } from "#app/domain/ballots/count.rules.ts";
import { type CouncilRules, usualRules } from "#app/domain/councils/rules.schema.ts";
import { type RoomRecord, roomAt } from "#app/domain/sessions/room.rules.ts";

const day = "2026-11-24";
const minute = (at: number) => new Date(Date.UTC(2026, 10, 24, 9, at));
const on = (text: string) => new Date(`${text}T00:00:00Z`);

const rulesOf = fc
  .record({
    quorum: fc.record({
      kind: fc.constantFrom("half_or_more" as const, "more_than_half" as const, "two_thirds" as const),
      base: fc.constantFrom("seats" as const, "current" as const),
      excludeRecused: fc.boolean(),
    }),
    decision: fc.record({
      base: fc.constantFrom("present" as const, "votes_cast" as const),
      threshold: fc.constantFrom("more_than_half" as const, "two_thirds" as const),
      tie: fc.constantFrom("chair_decides" as const, "rejected" as const),
      tieWhen: fc.constantFrom("exactly_half" as const, "for_equals_against" as const),
      chairVotes: fc.constantFrom("member_plus_casting" as const, "casting_only" as const),
    }),
    onlineCounts: fc.boolean(),
  })
  .map((part): CouncilRules => ({ ...usualRules, ...part }));

type Person = {
  appointed: "from the start" | "later" | "ended before";
  stays: "throughout" | "late" | "left" | "left and back" | "never";
  isOnline: boolean;
  isRecused: boolean;
  choice: Choice | "none";
};

const personOf: fc.Arbitrary<Person> = fc.record({
  appointed: fc.constantFrom("from the start", "from the start", "from the start", "later", "ended before"),
  stays: fc.constantFrom("throughout", "throughout", "throughout", "late", "left", "left and back", "never"),
  isOnline: fc.boolean(),
  isRecused: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  choice: fc.constantFrom("for", "for", "against", "abstain", "none"),
});

const councilOf = fc.record({
  rules: rulesOf,
  seats: fc.integer({ min: 1, max: 40 }),
  people: fc.array(personOf, { maxLength: 30 }),
  chair: fc.nat(29),
});
type Made = { rules: CouncilRules; seats: number; people: Person[]; chair: number };

const intervals = {
  throughout: [[0, null]],
  late: [[20, null]],
  left: [[0, 25]],
  "left and back": [
    [0, 10],
    [22, null],
  ],
  never: [],
} as const;

/** Everybody's votes are taken at minute 30. */
const voteAt = minute(30);

function recordOf({ people, chair }: Made): RoomRecord {
  return {
    members: people.map((person, index) => ({
      id: String(index),
      post: index === 0 ? "chair" : null,
      startsOn: on(person.appointed === "later" ? "2026-12-01" : "2025-04-01"),
      endsOn: on("2027-03-31"),
      endedOn: person.appointed === "ended before" ? on("2026-11-01") : null,
    })),
    stays: people.flatMap((person, index) =>
      intervals[person.stays].map(([from, to]) => ({
        memberId: String(index),
        arrivedAt: minute(from),
        leftAt: to === null ? null : minute(to),
        online: person.isOnline,
      })),
    ),
    recusedIds: people.flatMap((person, index) => (person.isRecused ? [String(index)] : [])),
    stints: chair < people.length ? [{ memberId: String(chair), startedAt: minute(0), endedAt: null }] : [],
  };
}

const choicesOf = ({ people }: Made): Map<string, Choice> =>
  new Map(people.flatMap((person, index) => (person.choice === "none" ? [] : [[String(index), person.choice]])));

const reckoned = (made: Made) => {
  const room = roomAt(recordOf(made), voteAt, { rules: made.rules, day, seats: () => made.seats });
  return reckon(made.rules, room, { kind: "choices", choices: choicesOf(made) });
};

/** The same by walking the people one by one, without a formula of the rules module. */
function byHand({ rules, seats, people, chair }: Made) {
  const office = people.filter((p) => p.appointed === "from the start").length;
  const isIn = (p: Person) =>
    p.appointed === "from the start" &&
    p.stays !== "never" &&
    p.stays !== "left" &&
    (rules.onlineCounts || !p.isOnline);
  let present = 0;
  let quorate = 0;
  const voters: Person[] = [];
  const presiding = people[chair];
  const chairSits = presiding !== undefined && isIn(presiding) && !presiding.isRecused;
  people.forEach((person, index) => {
    if (!isIn(person)) return;
    present += 1;
    if (!(rules.quorum.excludeRecused && person.isRecused)) quorate += 1;
    const onlyBreaksTies = rules.decision.chairVotes === "casting_only" && chairSits && index === chair;
    if (!person.isRecused && !onlyBreaksTies) voters.push(person);
  });
  const of = rules.quorum.base === "seats" ? seats : office;
  const isMet =
    quorate > 0 &&
    (rules.quorum.kind === "half_or_more"
      ? quorate * 2 >= of
      : rules.quorum.kind === "more_than_half"
        ? quorate * 2 > of
        : quorate * 3 >= of * 2);
  const inFavour = voters.filter((v) => v.choice === "for").length;
  const opposed = voters.filter((v) => v.choice === "against").length;
  const base = rules.decision.base === "present" ? voters.length : inFavour + opposed;
  const passes = rules.decision.threshold === "more_than_half" ? inFavour * 2 > base : inFavour * 3 >= base * 2;
  const isEven = rules.decision.tieWhen === "exactly_half" ? inFavour * 2 === base : inFavour === opposed;
  const waits =
    rules.decision.threshold === "more_than_half" && isEven && rules.decision.tie === "chair_decides" && chairSits;
  const outcome = !isMet ? "no_quorum" : inFavour === 0 ? "rejected" : passes ? "carried" : waits ? "tie" : "rejected";
  return { present, isMet, inFavour, opposed, abstained: voters.length - inFavour - opposed, outcome };
}

const outcomeOf = (made: Made) => {
  const { decision } = reckoned(made);
  return decision.kind === "tie" ? "tie" : decision.outcome;
};

describe("the count", () => {
  it("agrees with counting by hand in 10,000 councils", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(councilOf, (made) => {
        const own = reckoned(made);
        const hand = byHand(made);
        seen.add(hand.outcome);
        expect({
          present: own.room.present,
          isMet: own.quorum.isMet,
          inFavour: own.count?.for,
          opposed: own.count?.against,
          abstained: own.count?.abstain,
          outcome: own.decision.kind === "tie" ? "tie" : own.decision.outcome,
        }).toEqual(hand);
      }),
      { numRuns: 10_000 },
    );
    expect([...seen].sort()).toEqual(["carried", "no_quorum", "rejected", "tie"]);
  });

  it("is not changed by the order of the voters", () => {
    const shuffled = councilOf.chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.shuffledSubarray([...made.people.keys()], { minLength: made.people.length, maxLength: made.people.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([made, order]) => {
        const people = order.map((index) => made.people[index] as Person);
        const chair = made.chair < made.people.length ? order.indexOf(made.chair) : made.chair;
        expect(outcomeOf({ ...made, people, chair })).toBe(outcomeOf(made));
      }),
      { numRuns: 3000 },
    );
  });

  it("is never turned from carried by one more vote for, except where for equals against makes the tie", () => {
    fc.assert(
      fc.property(councilOf, fc.nat(29), (made, place) => {
        const voter = made.people[place];
        if (!voter || voter.choice === "for") return;
        const people = made.people.with(place, { ...voter, choice: "for" });
        if (outcomeOf(made) === "carried") expect(outcomeOf({ ...made, people })).toBe("carried");
      }),
      { numRuns: 10_000 },
    );
  });

  it("the stated exception: 5-5-1 the chair may carry, 6-5-1 of twelve is rejected", () => {
    const rules = { ...usualRules, decision: { ...usualRules.decision, tieWhen: "for_equals_against" as const } };
    const sitting = (choices: (Choice | "none")[]): Made => ({
      rules,
      seats: 20,
      chair: 0,
      people: choices.map((choice) => ({
        appointed: "from the start",
        stays: "throughout",
        isOnline: false,
        isRecused: false,
        choice,
      })),
    });
    const five = (choice: Choice) => Array<Choice>(5).fill(choice);
    expect(outcomeOf(sitting([...five("for"), ...five("against"), "abstain"]))).toBe("tie");
    expect(outcomeOf(sitting([...five("for"), "for", ...five("against"), "abstain"]))).toBe("rejected");
  });

  it("zero voters, one voter, all recused and all abstaining are defined", () => {
    const one: Person = {
      appointed: "from the start",
      stays: "throughout",
      isOnline: false,
      isRecused: false,
      choice: "for",
    };
    const of = (people: Person[]) => outcomeOf({ rules: usualRules, seats: 3, people, chair: 0 });
    expect(of([])).toBe("no_quorum");
    expect(of([one])).toBe("carried");
    expect(of([one, one, one].map((person) => ({ ...person, isRecused: true })))).toBe("rejected");
    expect(of([one, one, one].map((person) => ({ ...person, choice: "abstain" as const })))).toBe("rejected");
    expect(of([one, one, one].map((person) => ({ ...person, choice: "none" as const })))).toBe("rejected");
  });

  it("asks no more than that nobody objects, and a quorum", () => {
    const made: Made = { rules: usualRules, seats: 3, people: [], chair: 0 };
    const room = roomAt(recordOf(made), voteAt, { rules: usualRules, day, seats: () => 3 });
    expect(reckon(usualRules, room, { kind: "no_objection" }).decision).toEqual({
      kind: "decided",
      outcome: "no_quorum",
    });
  });
});
