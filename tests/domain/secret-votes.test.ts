/** 無記名投票: what is promised in docs/decisions/0023, tried by somebody who wants to know who chose what. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import type { Choice } from "#app/db/generated/client.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { castSecretBallot } from "#app/domain/ballots/cast-secret-ballot.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { keepForm } from "#app/web/kept-form.server.ts";
import { query } from "#tests/support/database.ts";
import { logicalDump, sequences } from "#tests/support/logical-dump.ts";
import { makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const member = (place: number) => viewerOf(world.council.accounts[place] ?? null);
const id = (place: number) => world.council.members[place] ?? "";
const item = () => ({ ...ref, item: "2" });
const desk = () => world.viewer("secretariat");

async function begin(present = 12, isOnPaper?: "on") {
  world = await makeWorld();
  ref = await makeSession(world, "open", present);
  const vote = await openVote(await desk(), item(), {
    motion: "照明を加えること",
    method: "secret",
    ...(isOnPaper ? { isOnPaper } : {}),
  });
  return { ...ref, vote: vote.id };
}

async function castAll(vote: { ward: string; session: string; vote: string }, choices: Choice[]) {
  for (const [place, secretChoice] of choices.entries())
    await castSecretBallot(await member(place), vote, { secretChoice });
}

const counted = (vote: string) => db.vote.findFirstOrThrow({ where: { id: vote } });

describe("a secret vote", () => {
  it("counts what was given; whoever gave nothing abstains", async () => {
    const vote = await begin();
    await castAll(vote, ["for", "for", "for", "for", "for", "for", "for", "against", "against", "abstain"]);
    await countVote(await desk(), vote, {});
    expect(await counted(vote.vote)).toMatchObject({
      forCount: 7,
      againstCount: 2,
      abstainCount: 3,
      voters: 10,
      outcome: "carried",
    });
  });

  it("is final when cast, and taken once however often it is sent", async () => {
    const vote = await begin();
    const voter = { ...(await member(1)), formKey: "0123456789abcdef0123:ballot" };
    const sent = await Promise.allSettled(
      Array.from({ length: 5 }, () => castSecretBallot({ ...voter }, vote, { secretChoice: "for" })),
    );
    // Each is answered as the first one was; what is counted below is one.
    expect(sent.filter((one) => one.status === "fulfilled")).toHaveLength(5);
    await expect(castSecretBallot(await member(1), vote, { secretChoice: "against" })).rejects.toThrow(
      "投票した後に変えられません",
    );
    await countVote(await desk(), vote, {});
    expect(await counted(vote.vote)).toMatchObject({ forCount: 1, againstCount: 0 });
  });

  it("takes no named ballot, and none the secretariat would enter", async () => {
    const vote = await begin();
    await expect(castBallot(await member(1), vote, { choice: "for" })).rejects.toThrow("無記名投票です");
    await expect(castBallot(await desk(), vote, { choice: "for", memberId: id(1) })).rejects.toThrow("無記名投票です");
  });

  it("keeps whoever has voted in the room and in the item until it is closed", async () => {
    const vote = await begin();
    await castSecretBallot(await member(3), vote, { secretChoice: "for" });
    await expect(leaveMember(await desk(), ref, { memberId: id(3) })).rejects.toThrow("締め切ってから");
    await expect(recuseMember(await desk(), item(), { memberId: id(3), reason: "利害" })).rejects.toThrow(
      "すでに投票しています",
    );
    await leaveMember(await desk(), ref, { memberId: id(4) });
    await expect(castSecretBallot(await member(4), vote, { secretChoice: "for" })).rejects.toThrow("着席していない");
    await countVote(await desk(), vote, {});
    await leaveMember(await desk(), ref, { memberId: id(3) });
  });

  it("on paper takes numbers alone, and no device", async () => {
    const vote = await begin(12, "on");
    await expect(castSecretBallot(await member(1), vote, { secretChoice: "for" })).rejects.toThrow("紙で投票します");
    await countVote(await desk(), vote, { for: 7, against: 4 });
    expect(await counted(vote.vote)).toMatchObject({ forCount: 7, againstCount: 4, abstainCount: 1, voters: null });
  });

  it("shows no numbers anywhere where two or fewer took part", async () => {
    const vote = await begin();
    await castAll(vote, ["for", "against"]);
    await countVote(await desk(), vote, {});
    const anybody = await world.viewer("anonymous");
    const page = await itemPage(anybody, item());
    expect(page.votes[0]).toMatchObject({ bar: null, isWithheld: true });
    expect(page.votes[0]?.steps.join("")).not.toMatch(/賛成1名|反対1名/);
    expect((await sessionData(anybody, ref)).decisions).toMatchObject([
      { for: null, against: null, abstain: null, countsWithheld: true, outcome: "rejected" },
    ]);
  });
});

describe("the database", () => {
  const insert = (voteId: string, memberId: string) => db.secretVoter.create({ data: { voteId, memberId } });

  it("refuses a choice without a voter, a voter without a choice, a second time, and from off the roll", async () => {
    const { vote } = await begin();
    await expect(insert(vote, id(1))).rejects.toThrow("secret_tally_fits");
    await expect(
      db.secretTally.update({ where: { voteId: vote }, data: { counts: { for: 1, against: 0, abstain: 0 } } }),
    ).rejects.toThrow("secret_tally_fits");
    await expect(insert(vote, id(15))).rejects.toThrow("ballot_not_on_roll");
    await castSecretBallot(await member(1), { ...ref, vote }, { secretChoice: "for" });
    await expect(insert(vote, id(1))).rejects.toMatchObject({ code: "P2002" });
    await expect(db.secretVoter.deleteMany({})).rejects.toThrow("permission denied");
    await expect(
      db.ballot.create({ data: { voteId: vote, memberId: id(2), revision: 1, choice: "for", castAt: now } }),
    ).rejects.toThrow("ballot_wrong_method");
  });

  it("moves nothing once the vote is closed", async () => {
    const { vote } = await begin();
    await countVote(await desk(), { ...ref, vote }, {});
    await expect(insert(vote, id(1))).rejects.toThrow("ballot_vote_closed");
    await expect(
      db.secretTally.update({ where: { voteId: vote }, data: { counts: { for: 0, against: 0, abstain: 0 } } }),
    ).rejects.toThrow("secret_tally_stays");
  });
});

describe("one logical dump after closing", () => {
  const choices: Choice[] = ["for", "against", "abstain", "for", "against", "for"];

  async function dumpOf(given: Choice[], isSecret = true) {
    const vote = await begin();
    if (isSecret) await castAll(vote, given);
    else await castByName(vote, given);
    await countVote(await desk(), vote, {});
    return { vote: vote.vote, rows: await logicalDump() };
  }

  async function castByName(vote: { ward: string; session: string; vote: string }, given: Choice[]) {
    await voidVote(await desk(), vote, { reason: "記名で行うため" });
    const named = await openVote(await desk(), item(), { motion: "照明を加えること", method: "recorded" });
    for (const [place, choice] of given.entries())
      await castBallot(await member(place), { ...vote, vote: named.id }, { choice });
    vote.vote = named.id;
  }

  /**
   * Ids and hashes by their first appearance, places and transactions by their order, the machine's own clock
   * left out (the clock of the acts stays): what is left is all that could tell two histories apart.
   */
  function canonical(rows: Awaited<ReturnType<typeof logicalDump>>) {
    const names = new Map<string, string>();
    const named = (text: string) => {
      if (!names.has(text)) names.set(text, `#${names.size}`);
      return names.get(text) ?? "";
    };
    const first = Number(rows.find((row) => row.table === "Account")?.xmin);
    const places = new Map<string, number>();
    // What was there before this history began is left out.
    const own = rows.filter((row) => Number(row.xmin) >= first);
    // Transactions by their order alone: other databases of the same server take numbers in between.
    const order = [...new Set(own.map((row) => Number(row.xmin)))].toSorted((a, b) => a - b);
    return own.map(({ table, xmin, row }) => {
      const place = (places.get(table) ?? 0) + 1;
      places.set(table, place);
      return JSON.stringify({ table, place, xmin: order.indexOf(Number(xmin)), row })
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, named)
        .replace(/\d{4}-\d\d-\d\dT[\d:]+\.\d{1,6}\+00:00/g, "now");
    });
  }

  // Again where it differs: another database's transactions may keep a page from being pruned, and rows elsewhere.
  it("is the same whoever of them chose what: nothing is left to ask", { retry: 2 }, async () => {
    // The first act of a process writes the queue's own row; both histories begin after it.
    await dumpOf(choices);
    const one = await dumpOf(choices);
    const before = await sequences();
    const other = await dumpOf(choices.toReversed());
    const after = await sequences();
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const a = canonical(one.rows);
    const b = canonical(other.rows);
    // The choices of these two runs differ for every member but two, and both dumps are equal, row by row.
    expect(b.length).toBe(a.length);
    const differing = a.filter((line, index) => line !== b[index]);
    expect(differing).toEqual([]);
  });

  it("would tell them apart, had the same been given by name", async () => {
    const one = canonical((await dumpOf(choices, false)).rows);
    const other = canonical((await dumpOf(choices.toReversed(), false)).rows);
    expect(one.filter((line, index) => line !== other[index]).length).toBeGreaterThan(0);
  });

  it("holds neither a time nor an order in what could be tied to a choice", async () => {
    const { vote, rows } = await dumpOf(choices);
    const voters = rows.filter((row) => row.table === "SecretVoter");
    const tally = rows.filter((row) => row.table === "SecretTally");
    expect(voters).toHaveLength(6);
    expect(tally).toHaveLength(1);
    expect(Object.keys(voters[0]?.row ?? {}).sort()).toEqual(["memberId", "voteId"]);
    // Written in one transaction, that of the closing, in the order of ids.
    expect(new Set([...voters, ...tally].map((row) => row.xmin)).size).toBe(1);
    const ids = voters.map((row) => String(row.row.memberId));
    expect(ids).toEqual(ids.toSorted());
    const closing = rows.find((row) => row.table === "AuditEvent" && row.row.action === "vote.counted");
    expect(tally[0]?.xmin).toBe(closing?.xmin);
    // What was written in the transactions of the single ballots says nothing of a choice.
    const casts = rows.filter((row) => row.table === "AuditEvent" && row.row.action === "ballot.secret");
    expect(casts).toHaveLength(6);
    for (const { xmin } of casts) {
      const beside = rows.filter((row) => row.xmin === xmin);
      expect(beside.map((row) => row.table).sort()).toEqual(["AuditEvent", "AuditLink"]);
      expect(JSON.stringify(beside)).not.toMatch(/"for"|"against"|"abstain"/);
    }
    expect(rows.filter((row) => row.table === "Ballot")).toEqual([]);
    expect(JSON.stringify(rows.filter((row) => row.table === "Vote" && row.row.id === vote))).not.toContain(id(1));
  });

  it("has no choice of a form whose login had ended either", async () => {
    const form = new FormData();
    form.set("secretChoice", "against");
    form.set("_key", "0123456789abcdef:ballot");
    await keepForm("/wards/saiwai/sessions/2026-1/votes/x/ballot", form, now);
    const kept = await query(process.env.DATABASE_URL ?? "", `SELECT fields FROM "KeptForm"`);
    expect(JSON.stringify(kept)).not.toContain("against");
  });
});

describe("at the same instant", () => {
  beforeEach(async () => {
    await begin();
  });

  it("a closing in the middle: every choice is counted or refused, never lost between", async () => {
    const vote = { ...ref, vote: (await db.vote.findFirstOrThrow()).id };
    const voters = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(member));
    const clerk = await desk();
    const results = await Promise.allSettled([
      ...voters.slice(0, 6).map((viewer) => castSecretBallot(viewer, vote, { secretChoice: "for" })),
      countVote(clerk, vote, {}),
      ...voters.slice(6).map((viewer) => castSecretBallot(viewer, vote, { secretChoice: "for" })),
    ]);
    const taken = results.filter((result, index) => index !== 6 && result.status === "fulfilled").length;
    expect(await counted(vote.vote)).toMatchObject({ forCount: taken, voters: taken });
    for (const result of results)
      if (result.status === "rejected") expect(String(result.reason)).toContain("締め切りました");
  });

  it("a recusal in the middle: the member's choice is in the totals, or the member is recused, never both", async () => {
    const vote = { ...ref, vote: (await db.vote.findFirstOrThrow()).id };
    const clerk = await desk();
    const results = await Promise.allSettled([
      castSecretBallot(await member(5), vote, { secretChoice: "for" }),
      recuseMember(clerk, item(), { memberId: id(5), reason: "利害" }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    await countVote(clerk, vote, {});
    const recused = await db.recusal.count();
    expect(await counted(vote.vote)).toMatchObject({ forCount: 1 - recused, recused });
  });
});
