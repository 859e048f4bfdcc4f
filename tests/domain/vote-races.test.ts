import { spawn } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { kanaSortKey } from "#app/shared/kana.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeAccount, makeWorld, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

const everybody = 20;
const usualMax = pool.options.max;

let world: World;
let ref: { ward: string; session: string };
let voters: Viewer[];
let vote: { ward: string; session: string; vote: string };
const item = () => ({ ...ref, item: "2" });
const id = (place: number) => world.council.members[place] ?? "";

async function begin(method: "recorded" | "secret") {
  world = await makeWorld();
  await appointTwentieth();
  ref = await makeSession(world, "open", everybody);
  const opened = await openVote(await world.viewer("secretariat"), item(), { motion: "照明を加えること", method });
  vote = { ...ref, vote: opened.id };
  voters = await Promise.all(world.council.accounts.slice(0, everybody).map((account) => viewerOf(account)));
}

/** The usual council of the tests has nineteen. */
async function appointTwentieth() {
  const accountId = await makeAccount("member19", "委員19 名", [{ role: "member", wardId: world.saiwai.id }]);
  const like = await db.member.findFirstOrThrow({ where: { id: id(18) } });
  const own = { accountId, name: "委員19 名", kana: "わいいん", sortKey: kanaSortKey("わいいん") };
  const { termId, basis, startsOn, endsOn } = like;
  const member = await db.member.create({ data: { termId, basis, startsOn, endsOn, ...own } });
  world.council.accounts.push(accountId);
  world.council.members.push(member.id);
}

const counted = () => db.vote.findFirstOrThrow({ where: { id: vote.vote } });

beforeEach(() => {
  pool.options.max = 4;
});
afterEach(() => {
  pool.options.max = usualMax;
});

describe("two hundred ballots at once, from everybody, over four connections", () => {
  it("are all kept in order, and the last of each member counts", async () => {
    await begin("recorded");
    const sent = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(
      sent.map((index) =>
        castBallot(voters[index % everybody] as Viewer, vote, { choice: index % 3 === 0 ? "against" : "for" }),
      ),
    );
    const rows = await db.ballot.findMany({ orderBy: [{ memberId: "asc" }, { revision: "asc" }] });
    expect(rows).toHaveLength(200);
    for (const member of world.council.members.slice(0, everybody)) {
      const own = rows.filter((row) => row.memberId === member);
      expect(own.map((row) => row.revision)).toEqual(own.map((_, index) => index + 1));
    }
    await countVote(await world.viewer("secretariat"), vote, {});
    const last = world.council.members
      .slice(0, everybody)
      .map((member) => rows.findLast((row) => row.memberId === member)?.choice);
    expect(await counted()).toMatchObject({
      forCount: last.filter((choice) => choice === "for").length,
      againstCount: last.filter((choice) => choice === "against").length,
      abstainCount: 0,
    });
    expect((await verifyAudit()).findings).toEqual([]);
  });

  it("with a closing in the middle: what was answered counts, the rest is told it was closed", async () => {
    await begin("recorded");
    const clerk = await world.viewer("secretariat");
    const casts = Array.from({ length: 200 }, (_, index) => ({
      member: id(index % everybody),
      done: castBallot(voters[index % everybody] as Viewer, vote, { choice: "for" }),
    }));
    const closing = new Promise<void>((resolve) => setTimeout(resolve, 30)).then(() => countVote(clerk, vote, {}));
    const results = await Promise.allSettled(casts.map(({ done }) => done));
    await closing;
    const answered = new Set(casts.flatMap(({ member }, at) => (results[at]?.status === "fulfilled" ? [member] : [])));
    for (const result of results)
      if (result.status === "rejected") expect(String(result.reason)).toContain("締め切りました");
    expect(await counted()).toMatchObject({ forCount: answered.size });
    expect(await db.ballot.count()).toBe(results.filter((result) => result.status === "fulfilled").length);
  });

  it("with a recusal in the middle: a recused member's ballot never counts", async () => {
    await begin("recorded");
    const clerk = await world.viewer("secretariat");
    const casts = Array.from({ length: 100 }, (_, index) =>
      castBallot(voters[index % everybody] as Viewer, vote, { choice: "for" }),
    );
    const recusal = recuseMember(clerk, item(), { memberId: id(7), reason: "自己の利害に関係するため" });
    const [recused] = await Promise.allSettled([recusal, ...casts]);
    await countVote(clerk, vote, {});
    const isRecused = recused?.status === "fulfilled";
    const own = await db.ballot.count({ where: { memberId: id(7) } });
    expect(await counted()).toMatchObject({
      recused: isRecused ? 1 : 0,
      forCount: isRecused ? everybody - 1 : everybody,
    });
    if (isRecused) expect(own).toBe(0);
  });
});

describe("a process killed in the middle", () => {
  /** Casts in a process of its own, which is killed after some answers; whose ballots were answered. */
  async function castUntilKilled(isSecret: boolean, after: number): Promise<string[]> {
    const script = path.join(import.meta.dirname, "../support/cast-in-process.ts");
    const child = spawn(process.execPath, [script, JSON.stringify({ ...vote, isSecret }), JSON.stringify(voters)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let heard = "";
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (part: Buffer) => {
        heard += part.toString();
        if (heard.split("\n").length - 2 >= after) child.kill("SIGKILL");
      });
      child.on("close", () => resolve());
    });
    return heard
      .split("\n")
      .slice(1)
      .filter((line) => line.length === 36);
  }

  it("loses nothing that was answered and counts nothing twice, by name", async () => {
    await begin("recorded");
    const answered = await castUntilKilled(false, 60);
    expect(answered.length).toBeGreaterThanOrEqual(60);
    const rows = await db.ballot.findMany();
    for (const member of new Set(answered)) {
      const own = rows.filter((row) => row.memberId === member).map((row) => row.revision);
      const heard = answered.filter((one) => one === member).length;
      // One more than was heard may have been written when the process died; never fewer, and none twice.
      expect([heard, heard + 1]).toContain(own.length);
      expect(new Set(own).size).toBe(own.length);
    }
    expect(await db.auditEvent.count({ where: { action: "ballot.cast" } })).toBe(rows.length);
    expect((await verifyAudit()).findings).toEqual([]);
  });

  it("and in secret: the totals are the number of those who voted, and whoever was not answered may vote", async () => {
    await begin("secret");
    const answered = await castUntilKilled(true, 5);
    expect(answered.length).toBeGreaterThanOrEqual(5);
    const voted = (await db.secretVoter.findMany()).map((row) => row.memberId);
    for (const member of answered) expect(voted).toContain(member);
    const { counts } = await db.secretTally.findFirstOrThrow();
    const total = Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(voted.length);
    expect((await verifyAudit()).findings).toEqual([]);
  });
});
