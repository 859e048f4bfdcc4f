import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declaration } from "#app/domain/ballots/declaration.rules.ts";
import { nextPromise } from "#app/domain/proposals/next-promise.ts";
import { attendanceKind } from "#app/domain/sessions/attendance-kind.rules.ts";
import { convenedAt, presentAt, type Stay } from "#app/domain/sessions/convened.rules.ts";
import { datesAround, lastDayToAsk } from "#app/domain/sessions/session-dates.server.ts";
import { dayToColumn } from "#app/shared/dates.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 30, 9, minute));
const stay = (memberId: string, from: number, to: number | null = null, online = false): Stay => ({
  memberId,
  arrivedAt: at(from),
  leftAt: to === null ? null : at(to),
  online,
});

describe("when a sitting is validly convened", () => {
  const three = [stay("a", 0), stay("b", 0), stay("c", 0)];

  it("at its opening, when enough are there", () => {
    expect(convenedAt(three, at(0), 3, true)).toEqual({ at: at(0), present: 3 });
  });

  it("at the arrival that makes the quorum", () => {
    expect(convenedAt([...three, stay("d", 12)], at(0), 4, true)).toEqual({ at: at(12), present: 4 });
  });

  it("never, when enough were there, but not at once", () => {
    const coming = [...three, stay("d", 0, 10), stay("e", 20)];
    expect(convenedAt(coming, at(0), 5, true)).toEqual({ at: null, present: 4 });
  });

  it("never by those online, where the rules do not count them", () => {
    const coming = [...three, stay("d", 0, null, true)];
    expect(convenedAt(coming, at(0), 4, false)).toEqual({ at: null, present: 3 });
    expect(convenedAt(coming, at(0), 4, true)).toEqual({ at: at(0), present: 4 });
  });

  it("counts nobody twice and nobody who has left, whatever the comings and goings", () => {
    const stays = fc.array(
      fc.record({ member: fc.integer({ min: 0, max: 5 }), from: fc.nat(60), length: fc.nat(60), stays: fc.boolean() }),
    );
    fc.assert(
      fc.property(stays, fc.nat(120), (rows, minute) => {
        const all = rows.map((row) => stay(String(row.member), row.from, row.stays ? null : row.from + row.length));
        const here = new Set(
          all
            .filter((one) => one.arrivedAt <= at(minute) && (!one.leftAt || one.leftAt > at(minute)))
            .map((one) => one.memberId),
        );
        expect(presentAt(all, at(minute), true)).toBe(here.size);
      }),
    );
  });
});

describe("the words that declare a result", () => {
  const vote = {
    method: "recorded",
    wording: "可決",
    outcome: "carried",
    against: 1,
    abstain: 0,
    isTied: false,
    castingVote: null,
    presidingTitle: "委員長",
  };
  it.each([
    ["報告", { result: "reported", vote: null }, "「議題3の報告を受けました。」"],
    ["了承", { result: "noted", vote: null }, "「議題3は、了承されました。」"],
    ["継続審議", { result: "carried_over", vote: null }, "「議題3は、継続して審議することとします。」"],
    ["異議なし", { result: "no_objection", vote: null }, "「異議なしと認めます。よって、議題3は承認されました。」"],
    ["賛成多数", { result: "voted", vote }, "「賛成多数です。よって、議題3は可決されました。」"],
    [
      "全会一致",
      { result: "voted", vote: { ...vote, against: 0 } },
      "「全会一致です。よって、議題3は可決されました。」",
    ],
    [
      "賛成少数",
      { result: "voted", vote: { ...vote, outcome: "rejected", wording: "否決" } },
      "「賛成少数です。よって、議題3は否決されました。」",
    ],
    [
      "挙手",
      { result: "voted", vote: { ...vote, method: "show_of_hands" } },
      "「挙手多数です。よって、議題3は可決されました。」",
    ],
    [
      "起立総員",
      { result: "voted", vote: { ...vote, method: "standing", against: 0 } },
      "「起立総員です。よって、議題3は可決されました。」",
    ],
    [
      "修正案",
      { result: "voted", motion: "修正案", vote },
      "「賛成多数です。よって、議題3の修正案は可決されました。」",
    ],
    [
      "委員長裁決",
      { result: "voted", vote: { ...vote, castingVote: "for" } },
      "「可否同数です。よって、委員長の決するところにより、議題3は可決されました。」",
    ],
    [
      "可否同数は否決のきまり",
      { result: "voted", vote: { ...vote, outcome: "rejected", wording: "否決", isTied: true } },
      "「可否同数です。よって、議題3は否決されました。」",
    ],
    [
      "決選投票",
      { result: "voted", election: true, vote: { ...vote, outcome: "nobody_elected", wording: "決選投票を行う" } },
      "「決まらなかったため、決選投票を行います。」",
    ],
    [
      "定足数を欠いた",
      { result: "voted", vote: { ...vote, outcome: "no_quorum" } },
      "「定足数を欠いたため、議題3の採決は成立しませんでした。」",
    ],
  ] as const)("%s", (_, given, words) => {
    expect(declaration({ label: "3", motion: null, ...given })).toBe(words);
  });
});

describe("what the ward promised its writer next", () => {
  const day = (text: string) => dayToColumn(text);
  const row = {
    publishedAt: null,
    heldAt: null,
    wardOnlyAt: null,
    officeDueOn: null,
    publishBy: day("2026-11-27"),
    officeBy: day("2026-12-01"),
    answerBy: day("2026-12-08"),
    answeredAt: null,
    nextReportOn: null,
    endedAt: null,
    office: null,
  };
  const office = { name: "道路公園センター" };

  it("is the decision to publish, the office, the answer, the report, and nothing at the end", () => {
    expect(nextPromise(row)?.by).toBe("2026-11-27");
    expect(nextPromise({ ...row, publishedAt: at(0) })?.by).toBe("2026-12-01");
    expect(nextPromise({ ...row, publishedAt: at(0), office, officeDueOn: day("2026-12-10") })).toEqual({
      by: "2026-12-10",
      sentence: "道路公園センターが回答します。",
    });
    expect(nextPromise({ ...row, office, answeredAt: at(0), nextReportOn: day("2027-01-10") })?.by).toBe("2027-01-10");
    expect(nextPromise({ ...row, office, answeredAt: at(0) })).toBeNull();
    expect(nextPromise({ ...row, endedAt: at(0) })).toBeNull();
  });
});

describe("出席区分 of a sitting that is over", () => {
  const session = { openedAt: at(0), closedAt: at(120) };
  const kindOf = (...stays: Stay[]) => attendanceKind(stays, session);

  it.each([
    ["nobody came", "absent", []],
    ["from beginning to end", "present", [stay("a", 0, 120)]],
    ["the same, online", "online", [stay("a", 0, 120, true)]],
    ["came a minute late", "late", [stay("a", 1, 120)]],
    ["left a minute early", "left_early", [stay("a", 0, 119)]],
    ["late and early", "late_and_left", [stay("a", 5, 60)]],
    ["went out for a while and came back", "present", [stay("a", 0, 30), stay("a", 45, 120)]],
    ["came online and sat down in the room", "present", [stay("a", 0, 10, true), stay("a", 12, 120)]],
  ] as const)("%s: %s", (_, kind, stays) => {
    expect(kindOf(...stays)).toBe(kind);
  });
});

describe("the last day to ask for a seat to watch from", () => {
  const of = (on: string, wished: string | null, isByDraw: boolean, today: string) =>
    lastDayToAsk({ on, wished, isByDraw, today });

  it.each([
    ["three days before, on a day offices open", "2026-12-07", null, true, "2026-11-20", "2026-12-04"],
    ["what was wished for", "2026-12-07", "2026-12-01", true, "2026-11-20", "2026-12-01"],
    ["never past", "2026-12-07", "2026-11-01", true, "2026-11-20", "2026-11-20"],
    ["a day left for the draw", "2026-12-07", "2026-12-07", true, "2026-11-20", "2026-12-06"],
    ["the day itself where none is drawn", "2026-12-07", "2026-12-09", false, "2026-11-20", "2026-12-07"],
    ["over before it began, with no day left for a draw", "2026-12-07", null, true, "2026-12-07", "2026-12-06"],
  ] as const)("%s", (_, on, wished, isByDraw, today, due) => {
    expect(of(on, wished, isByDraw, today)).toBe(due);
  });
});

describe("the next sitting", () => {
  it("is as long as the last one, also where that one ended after midnight", () => {
    const last = { startsAt: new Date("2026-11-28T22:40:00+09:00"), endsAt: new Date("2026-11-29T00:40:00+09:00") };
    const next = datesAround("2026-12-20", last, new Date("2026-11-29T09:00:00+09:00"));
    expect(next.startsAt).toEqual(new Date("2026-12-20T22:40:00+09:00"));
    expect(next.endsAt).toEqual(new Date("2026-12-21T00:40:00+09:00"));
  });
});
