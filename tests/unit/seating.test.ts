import { describe, expect, it } from "vitest";
import { type Seated, seatingPlanOf } from "#app/domain/documents/seating.rules.ts";

const member = (name: string): Seated => ({ name, post: "委員", isOfficer: false });
const chair: Seated = { name: "長", post: "委員長", isOfficer: true };
const deputies: Seated[] = ["甲", "乙"].map((name) => ({ name, post: "副委員長", isOfficer: true }));
const others = (count: number) => Array.from({ length: count }, (_, index) => member(String(index + 1)));

/** A plan as it looks from above, a dot for each column without a seat. */
const drawnOf = (...given: Parameters<typeof seatingPlanOf>) =>
  seatingPlanOf(...given).map((row) =>
    row.map(({ name, span }) => (name === null ? ".".repeat(span) : name.replace("\n", ""))).join(" "),
  );

describe("the plan of a room", () => {
  it("コの字: the chair at the head between the deputies, the others down the left, then down the right", () => {
    expect(drawnOf("horseshoe", [chair, ...deputies, ...others(5)])).toEqual([
      "... 副委員長乙 委員長長 副委員長甲 ...",
      "1 ........ 4",
      "2 ........ 5",
      "3 ........ ..",
      "...... ......",
      "..... 事務局 .....",
      "...... ......",
      "..... 傍聴席 .....",
    ]);
  });

  it("ロの字: round the table, down the left, along the foot, up the right", () => {
    expect(drawnOf("square", [chair, ...others(9)]).slice(0, 5)).toEqual([
      "..... 委員長長 .....",
      "1 ........ 9",
      "2 ........ 8",
      "3 ........ 7",
      "... 4 5 6 ...",
    ]);
  });

  it("教室型: in rows of four before the head of the table", () => {
    expect(drawnOf("rows", [chair, ...others(5)]).slice(0, 4)).toEqual([
      "... 委員長長 ...",
      ".... ....",
      "1 2 3 4",
      "5 ......",
    ]);
  });

  it.each(["horseshoe", "square", "rows"] as const)("%s: everybody has one seat, in rows of one width", (kind) => {
    for (let members = 0; members <= 60; members += 1) {
      for (const officers of [[], [chair], [chair, ...deputies]]) {
        const plan = seatingPlanOf(kind, [...officers, ...others(members)]);
        const widths = plan.map((row) => row.reduce((sum, { span }) => sum + span, 0));
        expect(new Set(widths).size).toBe(1);
        const seats = plan.flat().flatMap(({ name }) => (name === null ? [] : [name]));
        expect(seats).toHaveLength(members + officers.length + 2);
        expect(new Set(seats).size).toBe(seats.length);
      }
    }
  });
});
