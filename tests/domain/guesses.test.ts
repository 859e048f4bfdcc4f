/** Numbers somebody wrote down, tried by whoever does not have one: slowed, never refused, and never in the way of a right one. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { byNumber, guessPause } from "#app/domain/accounts/guesses.server.ts";
import { waitInLine } from "#app/domain/accounts/waiting-line.server.ts";
import { Problem, refuse } from "#app/shared/errors.ts";
import { makeWorld } from "#tests/support/make.ts";

it("only wrong ones count, a right one is answered after them, and the first of too many leaves a row", async () => {
  const world = await makeWorld();
  const anybody = { ...(await world.viewer("anonymous")), network: "one hall" };
  const wrong = () => byNumber(anybody, async () => refuse("違います。"));
  for (let tries = 0; tries < 30; tries += 1) expect(await byNumber(anybody, async () => "found")).toBe("found");
  await db.$executeRaw`UPDATE rate_limit SET points = 19 WHERE key LIKE 'number-n:%'`;
  await expect(wrong()).rejects.toThrow("違います。");
  const began = performance.now();
  await expect(wrong()).rejects.toBeInstanceOf(Problem);
  expect(performance.now() - began).toBeGreaterThan(240);
  await db.$executeRaw`UPDATE rate_limit SET points = 59 WHERE key LIKE 'number-n:%'`;
  await expect(wrong()).rejects.toThrow("違います。");
  expect(await byNumber({ ...anybody, network: "elsewhere" }, async () => "found")).toBe("found");
  await db.$executeRaw`UPDATE rate_limit SET points = 21 WHERE key LIKE 'number-n:%'`;
  expect(await byNumber(anybody, async () => "found")).toBe("found");
  expect(await db.auditEvent.findMany({ where: { action: "account.numbers-guessed" } })).toHaveLength(1);
}, 30_000);

it("a site with many networks waits as one, however many it asks from", async () => {
  const world = await makeWorld();
  const anybody = await world.viewer("anonymous");
  const wrong = (network: string) =>
    byNumber({ ...anybody, network, site: "a site" }, async () => refuse("違います。")).catch(() => {});
  const pauseOf = async (network: string) => {
    const began = performance.now();
    await wrong(network);
    return performance.now() - began;
  };
  await wrong("first");
  await db.$executeRaw`UPDATE rate_limit SET points = 220 WHERE key LIKE 'number-s:%'`;
  expect(await pauseOf("another, never seen")).toBeGreaterThan(500);
});

it("waits longer with each, five seconds at the most", () => {
  expect([1, 20, 21, 40, 1_000].map((taken) => guessPause("network", taken))).toEqual([0, 0, 250, 5_000, 5_000]);
  expect([1, 1_000, 1_200, 2_000, 1e6].map((taken) => guessPause("all", taken))).toEqual([0, 0, 1_000, 5_000, 5_000]);
});

it("many at once of one network are answered ten at a time", async () => {
  const world = await makeWorld();
  const anybody = { ...(await world.viewer("anonymous")), network: "one line" };
  await byNumber(anybody, async () => refuse("違います。")).catch(() => {});
  // Each of them waits as long: the first ten end together, and the last two as long after them.
  await db.$executeRaw`UPDATE rate_limit SET points = 1200 WHERE key LIKE 'number-all:%'`;
  await db.$executeRaw`UPDATE rate_limit SET points = 1 WHERE key LIKE 'number-n:%'`;
  const began = performance.now();
  const one = () => byNumber(anybody, async () => performance.now() - began);
  const waited = (await Promise.all(Array.from({ length: 12 }, one))).toSorted((a, b) => a - b);
  expect(waited[0]).toBeGreaterThan(990);
  expect((waited[10] ?? 0) - (waited[9] ?? 0)).toBeGreaterThan(500);
}, 60_000);

it("where the line of a network is full whoever has a right number is answered all the same", async () => {
  const world = await makeWorld();
  const anybody = { ...(await world.viewer("anonymous")), network: "a full line" };
  await byNumber(anybody, async () => refuse("違います。")).catch(() => {});
  await db.$executeRaw`UPDATE rate_limit SET points = 22 WHERE key LIKE 'number-n:%'`;
  const line = Array.from({ length: 110 }, () => waitInLine("number a full line", 60));
  expect(await byNumber(anybody, async () => "found")).toBe("found");
  await Promise.all(line);
}, 30_000);
