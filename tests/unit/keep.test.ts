/** A process that is kept running: started again after each end, sooner or later, and never given up. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { saysReady } from "#scripts/running/front.ts";
import { keep, pauseAfter } from "#scripts/running/keep.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-keep-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const willing = path.join(folder, "willing.mjs");
writeFileSync(
  willing,
  "process.send('ready'); setInterval(() => {}, 1000); process.on('disconnect', () => process.exit());",
);
const unwilling = path.join(folder, "unwilling.mjs");
writeFileSync(unwilling, "process.exit(3);");

/** Starts the scripts given, one after the other, the last of them for ever. */
function kept(scripts: readonly string[], pauses: number[]) {
  const started: ChildProcess[] = [];
  const said: string[] = [];
  const running = keep({
    name: "画面の処理",
    say: (sentence) => said.push(sentence),
    start: () => {
      const script = scripts[Math.min(started.length, scripts.length - 1)] ?? "";
      const child = fork(script, { execArgv: [], stdio: "ignore" });
      started.push(child);
      return child;
    },
    ready: saysReady,
    pause: (failures) => {
      pauses.push(pauseAfter(failures));
      return 10;
    },
  });
  return { running, started, said };
}

it("is started again whenever it ends, and said so", async () => {
  const { running, started, said } = kept([willing], []);
  const stop = await running;
  for (const round of [1, 2, 3]) {
    started.at(-1)?.kill("SIGKILL");
    await expect.poll(() => [started.length, said.length]).toEqual([round + 1, 2 * round]);
  }
  expect(said.slice(0, 2)).toEqual([
    "画面の処理が止まりました（SIGKILL）。0.01秒後に、もう一度始めます。",
    "画面の処理が、また動き始めました。",
  ]);
  await stop();
  expect(started.at(-1)?.signalCode ?? started.at(-1)?.exitCode).not.toBeNull();
});

it("waits longer after each start that came to nothing, up to a minute, and begins anew after one that did", async () => {
  const pauses: number[] = [];
  const { running, started, said } = kept([willing, ...Array<string>(9).fill(unwilling), willing], pauses);
  const stop = await running;
  started[0]?.kill("SIGKILL");
  await expect.poll(() => said.at(-1), { timeout: 10_000 }).toContain("また動き始めました");
  expect(pauses).toEqual([500, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  started.at(-1)?.kill("SIGKILL");
  await expect.poll(() => pauses.at(-1)).toBe(500);
  await stop();
});

it("that never was ready ends with that, and is not tried again", async () => {
  const { running, started } = kept([unwilling], []);
  await expect(running).rejects.toThrow("ended before it was ready (3)");
  expect(started).toHaveLength(1);
});
