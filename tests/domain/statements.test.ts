import { beforeEach, describe, expect, it } from "vitest";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { councilPage } from "#app/domain/councils/council-page.server.ts";
import { intake } from "#app/domain/desk/intake.server.ts";
import { today } from "#app/domain/desk/today.server.ts";
import { listQuery, proposalList } from "#app/domain/proposals/proposal-list.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { frontPage } from "#app/domain/reports/front-page.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { minutesPage } from "#app/domain/reports/minutes-page.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { resultsPage } from "#app/domain/reports/results-page.server.ts";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { wardPage } from "#app/domain/reports/ward-page.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { type RoleKey, type World, worldAfter } from "#tests/support/make.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";
import { statementsOf } from "#tests/support/statements.ts";
import { minutesAt } from "#tests/support/states.ts";

let world: World;
let proposal: { ward: string; proposal: string };
let session: { ward: string; session: string };
let viewers: Record<string, Viewer>;
const none = new URLSearchParams();

beforeEach(async () => {
  const made = await worldAfter("a ward with fourteen matters and minutes", async (world) => {
    const { ref } = await makeProposal(world, "answered");
    for (let count = 0; count < 12; count += 1) await makeProposal(world, "published", `道が暗い ${count}`);
    const ids = await minutesAt("published")(world);
    return { ref, session: ids.session ?? "" };
  });
  world = made.world;
  proposal = made.told.ref;
  session = { ward: "saiwai", session: made.told.session };
  const names: RoleKey[] = ["anonymous", "resident", "member", "secretariat", "office"];
  viewers = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await world.viewer(name)] as const)));
});

const by = (name: string): Viewer => viewers[name] as Viewer;

describe("pages, however much they show", () => {
  it.each<[string, number, () => Promise<unknown>]>([
    ["front", 6, () => frontPage(by("anonymous"))],
    ["ward", 8, () => wardPage(by("anonymous"), "saiwai")],
    ["council", 3, () => councilPage(by("anonymous"), "saiwai")],
    ["proposals", 4, () => proposalList("saiwai", listQuery(none))],
    ["results", 7, () => resultsPage(by("anonymous"), "saiwai", none)],
    ["sittings", 3, () => sessionIndex("saiwai", none)],
    ["one sitting", 6, () => sessionPage(by("anonymous"), session)],
    ["one item", 4, () => itemPage(by("anonymous"), { ...session, item: "2" })],
    ["minutes", 4, () => minutesPage(by("anonymous"), session, null)],
    ["one proposal with its trace", 8, () => proposalPage(by("anonymous"), proposal)],
    ["a member's page", 11, () => myPage(by("member"))],
    ["the desk", 16, () => today(by("secretariat"), "saiwai")],
    ["an office's desk", 4, () => today(by("office"), "saiwai")],
    ["the register", 3, () => intake(by("secretariat"), "saiwai", none)],
  ])("%s: at most %d statements", async (_, most, read) => {
    const statements = await statementsOf(read);
    expect(statements.length, statements.map((text) => text.slice(0, 90)).join("\n")).toBeLessThanOrEqual(most);
    expect(statements.length).toBeGreaterThan(0);
  });
});

describe("acts, from BEGIN to COMMIT with the key of their form", () => {
  const keyed = (name: string): Viewer => ({ ...by(name), formKey: `0123456789abcdef:${Math.random()}` });

  it("support: at most 4", async () => {
    const statements = await statementsOf(() => supportProposal(keyed("resident"), proposal));
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(4);
  });

  it("comment: at most 6", async () => {
    const statements = await statementsOf(() => postComment(keyed("resident"), proposal, { text: "そう思います。" }));
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(6);
  });

  it("ballot: at most 6", async () => {
    const open = await makeSession(world, "open");
    const { id } = await openVote(by("secretariat"), { ...open, item: "2" }, { motion: "案", method: "recorded" });
    const statements = await statementsOf(() => castBallot(keyed("member"), { ...open, vote: id }, { choice: "for" }));
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(6);
  });
});
