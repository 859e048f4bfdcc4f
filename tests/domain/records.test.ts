import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { giveApproval } from "#app/domain/approvals/give-approval.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { returnApproval } from "#app/domain/approvals/return-approval.server.ts";
import { subjectChangedAt } from "#app/domain/approvals/subject-changed-at.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { endAppointment } from "#app/domain/councils/end-appointment.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { addDays, dayFromColumn, instantAt } from "#app/shared/dates.ts";
import { makeWorld, now, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("what a vote counted stays as it was counted", () => {
  it("nobody leaves before the count, unless the vote is set aside first", async () => {
    const ref = await makeSession(world, "open");
    const desk = await viewerOf(world.accounts.secretariat, instantAt(today, "10:30"));
    const vote = await openVote(desk, { ...ref, item: "2" }, { motion: "照明を加えること", method: "show_of_hands" });
    await countVote(desk, { ...ref, vote: vote.id }, { for: 11, against: 0 });
    const leave = () => leaveMember(desk, ref, { memberId: world.council.members[11] ?? "", time: "10:10" });
    await expect(leave()).rejects.toThrow("10時30分に採決の人数を数えています");
    await voidVote(desk, { ...ref, vote: vote.id }, { reason: "人数を数え直すため" });
    await expect(leave()).resolves.toBeUndefined();
  });
});

describe("決裁 on the screen", () => {
  const input = async () => {
    world = await makeWorld({
      approvals: { session: "none", proposal: "on_screen", response: "none", minutes: "none" },
    });
    return makeProposal(world, "held");
  };
  const newest = () => db.approvalRequest.findFirstOrThrow({ orderBy: { requestedAt: "desc" } });
  const at = async (role: "secretariat" | "manager", minutes: number) =>
    viewerOf(world.accounts[role], new Date(now.getTime() + minutes * 60_000));

  it("one given before the words were taken off does not put them back", async () => {
    const { id, ref } = await input();
    const asked = { subject: "proposal", subjectId: id } as const;
    await requestApproval(await at("secretariat", 1), "saiwai", asked);
    await giveApproval(await at("manager", 2), { ward: "saiwai", request: (await newest()).id });
    await db.proposal.update({ where: { id }, data: { heldAt: new Date(now.getTime() + 3 * 60_000) } });
    await expect(publishProposal(await at("secretariat", 4), ref, { revision: 1 })).rejects.toThrow(
      "もう一度、課長に決裁を頼んで",
    );
    await requestApproval(await at("secretariat", 5), "saiwai", asked);
    await giveApproval(await at("manager", 6), { ward: "saiwai", request: (await newest()).id });
    await expect(publishProposal(await at("secretariat", 7), ref, { revision: 1 })).resolves.toBeUndefined();
  });

  it("two clerks asking at once ask once, and what is returned can be asked again", async () => {
    const { id } = await input();
    const ask = async (minutes: number) =>
      requestApproval(await at("secretariat", minutes), "saiwai", { subject: "proposal", subjectId: id });
    const both = await Promise.allSettled([ask(1), ask(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await returnApproval(await at("manager", 2), { ward: "saiwai", request: (await newest()).id }, { reason: "不明" });
    await expect(ask(3)).resolves.toBeUndefined();
  });
});

describe("第n回", () => {
  it("follows the dates of the drafts, and leaves what is announced alone", async () => {
    await makeSession(world, "announced");
    const desk = await world.viewer("secretariat");
    const { id: later } = await draftSession(desk, "saiwai");
    await db.councilSession.update({
      where: { id: later },
      data: { startsAt: instantAt(addDays(today, 90), "18:30"), endsAt: instantAt(addDays(today, 90), "20:30") },
    });
    const { id: sooner } = await draftSession(desk, "saiwai");
    const rows = await db.councilSession.findMany({
      orderBy: { startsAt: "asc" },
      select: { id: true, ordinal: true },
    });
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(rows.slice(1).map(({ id }) => id)).toEqual([sooner, later]);
    // A 決裁 given for the number it had no longer covers it.
    expect(await subjectChangedAt(db, "session", later)).toEqual(now);
  });
});

describe("the role of a member", () => {
  const end = async (endedOn: string) =>
    endAppointment(await world.viewer("secretariat"), "saiwai", {
      memberId: world.council.members[3] ?? "",
      endedOn,
      reason: "一身上の都合",
    });
  const grant = () =>
    db.grant.findFirstOrThrow({ where: { accountId: world.council.accounts[3] ?? "", role: "member" } });

  it("ends with the seat", async () => {
    await end(today);
    expect((await grant()).endedAt).toEqual(now);
  });

  it("lasts to the eve of a day to come", async () => {
    await end(addDays(today, 10));
    const { endedAt, endsOn } = await grant();
    expect(endedAt).toBeNull();
    expect(dayFromColumn(endsOn ?? now)).toBe(addDays(today, 9));
  });
});
