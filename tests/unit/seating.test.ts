import { describe, expect, it } from "vitest";
import { type Seated, seatingPlanOf } from "#app/domain/documents/seating.rules.ts";

const member = (name: string): Seated => ({ name, post: "委員", isOfficer: false });
const chair: Seated = { name: "長", post: "委員長", isOfficer: true };
const deputies: Seated[] = ["甲", "乙"].map((name) => ({ name, post: "副委員長", isOfficer: true }));
const others = (count: number) => Array.from({ length: count }, (_, index) => member(String(index + 1)));

const empty = Array(6).fill(null);

describe("the plan of a room", () => {
  it("コの字: the chair at the head between the deputies, the others down the left, then down the right", () => {
    expect(seatingPlanOf("horseshoe", [chair, ...deputies, ...others(5)])).toEqual([
      [null, "副委員長\n乙", "委員長\n長", "副委員長\n甲", null, null],
      ["1", null, null, null, null, "4"],
      ["2", null, null, null, null, "5"],
      ["3", null, null, null, null, null],
      empty,
      [null, null, "事務局", null, null, null],
      empty,
      [null, null, "傍聴席", null, null, null],
    ]);
  });

  it("ロの字: round the table, down the left, along the foot, up the right", () => {
    expect(seatingPlanOf("square", [chair, ...others(9)])).toEqual([
      [null, null, "委員長\n長", null, null, null],
      ["1", null, null, null, null, "9"],
      ["2", null, null, null, null, "8"],
      ["3", null, null, null, null, "7"],
      [null, "4", "5", "6", null, null],
      empty,
      [null, null, "事務局", null, null, null],
      empty,
      [null, null, "傍聴席", null, null, null],
    ]);
  });

  it("教室型: in rows of four before the head of the table", () => {
    expect(seatingPlanOf("rows", [chair, ...others(5)]).slice(2, 4)).toEqual([
      ["1", "2", "3", "4"],
      ["5", null, null, null],
    ]);
  });

  it.each(["horseshoe", "square", "rows"] as const)("%s: everybody has one seat, in rows of one length", (kind) => {
    for (let members = 0; members <= 60; members += 1) {
      for (const officers of [[], [chair], [chair, ...deputies]]) {
        const plan = seatingPlanOf(kind, [...officers, ...others(members)]);
        expect(new Set(plan.map((row) => row.length)).size).toBe(1);
        const seats = plan.flat().filter((seat) => seat !== null);
        expect(seats).toHaveLength(members + officers.length + 2);
        expect(new Set(seats).size).toBe(seats.length);
      }
    }
  });
});
