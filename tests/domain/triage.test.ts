/** What comes in is sorted: an office by a day, or another counter. */
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { today as deskToday } from "#app/domain/desk/today.server.ts";
import { promisedDays } from "#app/domain/proposals/promised-days.server.ts";
import { proposalList } from "#app/domain/proposals/proposal-list.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { referElsewhere } from "#app/domain/proposals/refer-elsewhere.server.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { stageCounts } from "#app/domain/reports/stage-counts.server.ts";
import { revisePromises } from "#app/domain/wards/revise-promises.server.ts";
import { dayFromColumn } from "#app/shared/dates.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const at = (day: string) => new Date(`${day}T10:00:00+09:00`);

describe("AT-05: without an office after the days the ward set, it is on the secretariat's late list", () => {
  const late = async (world: World, day: string) => {
    const shown = await deskToday(await world.viewer("secretariat", at(day)), "saiwai");
    return shown.kind === "secretariat" ? shown.late.map(({ what }) => what).filter((what) => /担当課/.test(what)) : [];
  };

  // Received on Tuesday 24 November 2026; five opening days end on Tuesday 1 December.
  it("counts opening days: a weekend makes nobody late", async () => {
    const world = await makeWorld();
    await makeProposal(world, "published");
    expect(await late(world, "2026-12-01")).toEqual([]);
    expect(await late(world, "2026-12-02")).toEqual([expect.stringContaining("担当課が未定")]);
  });

  it("N is a setting, for what comes in from then on", async () => {
    const world = await makeWorld();
    await makeProposal(world, "published", "前から届いていたもの");
    const manager = await world.viewer("manager");
    await revisePromises(manager, "saiwai", { publishDays: 1, officeDays: 2, answerDays: 8 });
    await makeProposal(world, "published", "後から届いたもの");
    // Two opening days end on Thursday 26 November.
    expect(await late(world, "2026-11-26")).toEqual([]);
    expect(await late(world, "2026-11-27")).toEqual([expect.stringContaining("後から届いたもの")]);
    await expect(
      revisePromises(manager, "saiwai", { publishDays: 1, officeDays: 9, answerDays: 8 }),
    ).rejects.toMatchObject({ field: "answerDays" });
  });

  it("a 祝日 and the days around New Year are no opening days", () => {
    const days = { publishDays: 1, officeDays: 5, answerDays: 10 };
    // Friday 25 December; shut from 29 December to 3 January, and on 11 January (成人の日).
    const promised = promisedDays("2026-12-25", days);
    expect(Object.values(promised).map(dayFromColumn)).toEqual(["2026-12-28", "2027-01-07", "2027-01-15"]);
  });
});

describe("AT-09: 「ほかの窓口へ案内」", () => {
  const input = { counter: "保険年金課", contact: "1階4番窓口 044-000-0000", reason: "手続きの相談のためです。" };

  it("tells the poster where to go, and takes the matter out of the list while its line stays", async () => {
    const world = await makeWorld();
    const { ref, id } = await makeProposal(world, "published");
    await referElsewhere(await world.viewer("secretariat"), ref, input);
    const anyList = { stage: null, theme: null, page: 1 };
    expect((await proposalList("saiwai", anyList)).proposals).toEqual([]);
    expect((await proposalList("saiwai", { ...anyList, stage: "referred" })).proposals).toHaveLength(1);
    const { steps, proposal } = await proposalPage(await world.viewer("anonymous"), ref);
    expect(proposal.stage).toBe("referred");
    expect(steps.at(-1)).toMatchObject({
      state: "done",
      sentence: "区民会議ではなく、ほかの窓口で受け付けるものとして、事務局が案内しました。",
      reason: "案内先: 保険年金課（1階4番窓口 044-000-0000）\n手続きの相談のためです。",
    });
    const { wardId } = await db.proposal.findUniqueOrThrow({ where: { id } });
    expect((await stageCounts(wardId)).referred).toBe(1);
    const told = await db.notice.findMany({ where: { subjectId: id, kind: "proposal-ended" } });
    expect(told.map(({ accountId }) => accountId)).toEqual([world.accounts.resident]);
  });
});

describe("取下げ", () => {
  it("is its writer's alone, with a reason, and is public with the line", async () => {
    const world = await makeWorld();
    const { ref } = await makeProposal(world, "received");
    await publishProposal(await world.viewer("secretariat"), ref, { revision: 1 });
    await expect(withdrawProposal(await world.viewer("secretariat"), ref, { reason: "直ったため" })).rejects.toThrow(
      "権限がありません",
    );
    await withdrawProposal(await world.viewer("resident"), ref, { reason: "明かりがついたため" });
    const { steps } = await proposalPage(await world.viewer("anonymous"), ref);
    expect(steps.at(-1)).toMatchObject({
      sentence: "小倉の区民さんが取り下げました。",
      reason: "明かりがついたため",
      state: "done",
    });
  });
});
