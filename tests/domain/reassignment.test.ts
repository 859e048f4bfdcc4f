/** A matter that goes from one office to another. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { letterText } from "#app/domain/delivery/letter.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { returnProposal } from "#app/domain/proposals/return-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeWorld, now, today } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

it("AT-06: staff have both lines of it, everybody else the office that has it now", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const desk = await world.viewer("secretariat");
  const [road, children] = world.saiwai.offices;
  const dueOn = addDays(today, 14);
  const offices = (steps: { sentence: string }[]) =>
    steps.map(({ sentence }) => sentence).filter((sentence) => /担当になりました|決め直します/.test(sentence));
  const read = async () => ({
    public: offices((await proposalPage(await world.viewer("anonymous"), ref)).steps),
    desk: offices((await deskProposal(desk, ref)).steps),
  });
  await assignOffice(desk, ref, { officeId: road?.id ?? "", dueOn, note: "" });
  await returnProposal(await world.viewer("office"), ref, { reason: "所管でないため" });
  expect((await read()).public).toEqual([]);
  await assignOffice(desk, ref, { officeId: children?.id ?? "", dueOn, note: "" });
  expect(await read()).toEqual({
    public: ["こども支援室が担当になりました。"],
    desk: [
      "道路公園センターが担当になりました。",
      "道路公園センターの所管でないため、担当課を決め直します。",
      "こども支援室が担当になりました。",
    ],
  });
  const { history } = await deskProposal(desk, ref);
  expect(history.map(({ office, reason }) => [office, reason])).toEqual([
    ["道路公園センター", "所管でないため"],
    ["こども支援室", null],
  ]);
});

it.each([
  ["a Sunday", "2026-12-06", "12月7日(月)"],
  ["a public holiday", "2027-01-11", "1月12日(火)"],
  ["the days around New Year", "2026-12-30", "1月4日(月)"],
])("nothing is due on %s: the form names the next day the office opens", async (_, dueOn, next) => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "published");
  const [road] = world.saiwai.offices;
  const assigned = assignOffice(await world.viewer("secretariat"), ref, { officeId: road?.id ?? "", dueOn, note: "" });
  await expect(assigned).rejects.toMatchObject({ field: "dueOn", message: expect.stringContaining(next) });
  expect(await db.assignment.count({ where: { proposalId: id } })).toBe(0);
});

it("a later day than the one promised takes a reason, and stays in the line with it", async () => {
  const world = await makeWorld();
  const { ref, id } = await makeProposal(world, "assigned");
  const desk = await world.viewer("secretariat");
  const [road, children] = world.saiwai.offices;
  const later = { officeId: road?.id ?? "", dueOn: "2027-03-15", note: "" };
  await expect(assignOffice(desk, ref, later)).rejects.toMatchObject({
    field: "reason",
    message: "令和8年12月8日(火)までと約束しています。それより後にするときは、延ばす理由を入力してください。",
  });
  await assignOffice(desk, ref, { ...later, reason: "水道の工事を待つためです。" });
  const line = async () => {
    const { steps } = await proposalPage(await world.viewer("anonymous"), ref);
    return steps.flatMap(({ sentence, reason }) => (/担当になり|延ばし/.test(sentence) ? [[sentence, reason]] : []));
  };
  const first = ["道路公園センターが担当になりました。", "回答期限 令和8年12月8日(火)"];
  const postponed = [
    "回答の期限を、令和8年12月8日(火)から令和9年3月15日(月)に延ばしました。",
    "水道の工事を待つためです。",
  ];
  expect(await line()).toEqual([first, postponed]);
  const notice = await loadNotice((await db.notice.findFirstOrThrow({ where: { kind: "proposal-postponed" } })).id);
  const letter = notice && (await composeLetter(notice, now));
  const text = letter ? letterText(letter, true) : "";
  expect(text).toContain("道路公園センターが令和9年3月15日(月)までにお答えします。");
  expect(text).toContain("水道の工事を待つためです。");
  // Whoever hands it back takes no promise with it.
  await returnProposal(await world.viewer("office"), ref, { reason: "所管でないため" });
  await expect(assignOffice(desk, ref, { ...later, dueOn: "2027-03-16" })).rejects.toMatchObject({ field: "reason" });
  const toChildren = {
    officeId: children?.id ?? "",
    dueOn: "2027-03-16",
    reason: "担当を決め直したためです。",
    note: "",
  };
  await assignOffice(desk, ref, toChildren);
  expect((await line()).slice(-2)).toEqual([
    ["こども支援室が担当になりました。", "回答期限 令和9年3月16日(火)"],
    ["回答の期限を、令和9年3月15日(月)から令和9年3月16日(火)に延ばしました。", "担当を決め直したためです。"],
  ]);
  // An earlier day needs none, nor does another office that keeps the day.
  await assignOffice(desk, ref, { ...later, officeId: children?.id ?? "" });
  await assignOffice(desk, ref, { ...later, officeId: children?.id ?? "", dueOn: "2027-03-12" });
  expect((await line()).slice(-1)).toEqual([["こども支援室が担当になりました。", "回答期限 令和9年3月12日(金)"]]);
  expect((await line())[0]).toEqual(postponed);
  expect((await db.proposal.findUniqueOrThrow({ where: { id } })).officeDueOn).toEqual(new Date("2027-03-12"));
});
