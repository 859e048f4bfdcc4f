import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaNumbers, blockAt, movedBlock, ownNumber } from "#app/domain/agenda/agenda-numbers.rules.ts";

describe("the numbers of an agenda", () => {
  it("are 1, (1) and ア by depth, begun anew below each", () => {
    expect(agendaNumbers([1, 2, 3, 3, 2, 1, 2])).toEqual(["1", "1(1)", "1(1)ア", "1(1)イ", "1(2)", "2", "2(1)"]);
    expect(agendaNumbers([1, 2, 3, 3, 2, 1, 2]).map(ownNumber)).toEqual(["1", "(1)", "ア", "イ", "(2)", "2", "(1)"]);
  });

  it("never skip a depth: what lies too deep counts one step below", () => {
    expect(agendaNumbers([3, 3, 1, 3])).toEqual(["1", "1(1)", "2", "2(1)"]);
  });

  it("are dense and never twice the same, whatever the depths", () => {
    const depths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(depths, (levels) => {
        const labels = agendaNumbers(levels);
        expect(new Set(labels).size).toBe(labels.length);
        const tops = labels.filter((label) => /^\d+$/.test(label));
        expect(tops).toEqual(tops.map((_, index) => String(index + 1)));
      }),
    );
  });
});

describe("moving an item", () => {
  const items = [1, 2, 3, 1, 2, 1].map((level, index) => ({ level, id: index }));
  const ids = (order: { id: number }[]) => order.map(({ id }) => id);

  it("takes what is below it along", () => {
    expect(
      blockAt(
        items.map(({ level }) => level),
        0,
      ),
    ).toBe(3);
    expect(ids(movedBlock(items, 0, 5))).toEqual([3, 4, 0, 1, 2, 5]);
    expect(ids(movedBlock(items, 3, 0))).toEqual([3, 4, 0, 1, 2, 5]);
    expect(ids(movedBlock(items, 5, 0))).toEqual([5, 0, 1, 2, 3, 4]);
    expect(ids(movedBlock(items, 0, 6))).toEqual([3, 4, 5, 0, 1, 2]);
  });

  it("loses and doubles nothing, wherever it goes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (levels, from, to) => {
          const rows = levels.map((level, id) => ({ level, id }));
          const moved = movedBlock(rows, from % rows.length, to % (rows.length + 1));
          expect(ids(moved).toSorted((a, b) => a - b)).toEqual(ids(rows));
        },
      ),
    );
  });
});
