import { describe, expect, it } from "vitest";
import { usualRules } from "#app/domain/councils/rules.schema.ts";
import { announcementDue, type Checked, checklist } from "#app/domain/desk/checklist.server.ts";

const at = (day: string, time = "18:30") => new Date(`${day}T${time}:00+09:00`);
const column = (day: string) => new Date(`${day}T00:00:00Z`);

const draft: Checked = {
  state: "draft",
  startsAt: at("2027-01-12"),
  announcedAt: null,
  closedAt: null,
  repliesDueOn: column("2027-01-08"),
  opinionsDueAt: at("2027-01-08", "12:00"),
  observersDueOn: null,
  observersSeatedAt: null,
  summaryPublishedAt: null,
  isAgendaMade: false,
  papers: 0,
  members: 19,
  replied: 0,
  untold: 0,
  unansweredOpinions: 0,
  minutes: null,
};
const list = (session: Partial<Checked>, now: Date, rules = usualRules) =>
  checklist({ ...draft, ...session }, rules, "/d", now).map(({ what, due, state }) => `${what} ${due} ${state}`);

describe("the checklist of a sitting", () => {
  it("counts back from the day over weekends, holidays and the closing days of the new year", () => {
    // Seven days before 12 January 2027 is the 5th; for one of the 8th it is the 1st, when offices are closed.
    expect(announcementDue(at("2027-01-12"), usualRules)).toBe("2027-01-05");
    expect(announcementDue(at("2027-01-08"), usualRules)).toBe("2026-12-28");
    expect(announcementDue(at("2026-11-30"), usualRules)).toBe("2026-11-20");
  });

  it("says of each step whether it is done, late, for today or ahead", () => {
    expect(list({}, at("2027-01-05", "09:00"))).toEqual([
      "次第を作る 2026-12-28 late",
      "資料をそろえる 2027-01-05 today",
      "開催を公表する 2027-01-05 today",
      "出欠の回答を集める（0名／19名） 2027-01-08 ahead",
      "開会する日 2027-01-12 ahead",
    ]);
    expect(
      list({ state: "announced", announcedAt: at("2027-01-04"), papers: 1, replied: 19, untold: 1 }, at("2027-01-07")),
    ).toEqual([
      "次第を作る 2026-12-28 done",
      "資料をそろえる 2027-01-05 done",
      "開催を公表する 2027-01-05 done",
      "電話・FAX・郵便の委員に知らせる 2027-01-06 late",
      "出欠の回答を集める（19名／19名） 2027-01-08 done",
      "開会する日 2027-01-12 ahead",
    ]);
  });

  it("goes on after the closing, to the published minutes", () => {
    const closed = { state: "closed" as const, closedAt: at("2027-01-12", "20:30"), unansweredOpinions: 2 };
    expect(list(closed, at("2027-01-13"))).toEqual([
      "会議結果の概要を掲載する 2027-01-14 ahead",
      "委員に会議録の確認を頼む 2027-02-16 ahead",
      "会議録を作り、承認を受ける 2027-02-26 ahead",
      "事前意見に回答する（2議題） 2027-02-26 ahead",
      "会議録を掲載する 2027-03-05 ahead",
    ]);
  });

  it("leads nowhere where nothing is left to do, and still to what can be corrected", () => {
    const closed = {
      ...draft,
      state: "closed" as const,
      closedAt: at("2027-01-12", "20:30"),
      summaryPublishedAt: at("2027-01-13"),
    };
    const [summary] = checklist(closed, usualRules, "/d", at("2027-01-14"));
    expect(summary).toMatchObject({ state: "done", href: "/d/summary" });
    const [agenda] = checklist({ ...draft, isAgendaMade: true }, usualRules, "/d", at("2027-01-05"));
    expect(agenda).toMatchObject({ state: "done", href: null });
  });

  it("asks a 対話の場 for no answers of members, and a cancelled or a running sitting for nothing", () => {
    const dialogue = { ...usualRules, preset: "dialogue" as const };
    expect(list({}, at("2026-12-01"), dialogue).some((line) => line.includes("出欠"))).toBe(false);
    expect(list({ state: "cancelled" }, at("2026-12-01"))).toEqual([]);
    expect(list({ state: "open" }, at("2027-01-12"))).toEqual([]);
  });

  it("has the seats for observers drawn the day after the last day for asking", () => {
    const byDraw = { ...usualRules, observerEntry: "registration" as const };
    expect(list({ observersDueOn: column("2027-01-08") }, at("2026-12-01"), byDraw)).toContain(
      "くじで傍聴の席を決める 2027-01-12 ahead",
    );
  });
});
