import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { processesBelow } from "../attack/processes.ts";
import { signIn } from "../bench/started.ts";
import { freePort } from "../postgres/embedded.ts";
import { layoutFor, removeFolder } from "../postgres/layout.ts";
import { ask } from "./ask.ts";
import { type Running, startAt } from "./running.ts";
import { type Written, writers } from "./writers.ts";

/** Whatever may happen on a bad day. */
const blows = ["web", "server", "worker", "database", "all", "frozen", "full"] as const;
type Blow = (typeof blows)[number];

const scripts = { web: "scripts/web.ts", server: "scripts/serve.ts", worker: "scripts/worker.ts" } as const;

/** As long as a database may stand still, or a disk be full, before it goes on. */
const badFor = 6_000;
/** Nothing may take longer to come back by itself. */
const longest = 90_000;

/**
 * Server, worker, database or all of it die at random while people write, the database stands still, the disk fills:
 * it starts again by itself, and each write that was answered is there once; what was sent again until it was answered
 * is there once too. Linux alone; a disk that fills needs root.
 * @returns how the program ends: 0 where nothing was lost, doubled or broken
 */
export async function soakKills(kills: number, minutes: number): Promise<number> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-soak-"));
  const disk = ownDisk(path.dirname(layoutFor(dataDir).dataDir));
  const port = await freePort();
  const start = () => startAt(dataDir, port);
  let product = await start();
  try {
    const { origin } = product;
    const clerk = await signIn(origin, "secretariat@saiwai.example.jp");
    const [proposal] = await ask<{ key: string }>(
      product.database,
      `SELECT "fiscalYear" || '-' || p.number AS key FROM "Proposal" p JOIN "Ward" w ON w.id = "wardId"
       WHERE slug = 'saiwai' AND "publishedAt" IS NOT NULL ORDER BY p.number DESC LIMIT 1`,
    );
    const written: Written = { answered: [], sentAgain: 0, unanswered: [] };
    const stop = writers(origin, { clerk, proposal: proposal?.key ?? "" }, written);
    const outages: { blow: Blow; milliseconds: number }[] = [];
    const able = blows.filter((blow) => blow !== "full" || disk !== null);
    console.log(`${minutes}分に${kills}回、${able.join("、")} のどれかを起こします。`);
    const until = Date.now() + minutes * 60_000;
    for (let count = 0; count < kills; count += 1) {
      const blow = able[Math.floor(Math.random() * able.length)] as Blow;
      const began = performance.now();
      product = await strike(blow, product, start, disk);
      await working(origin, began, blow);
      outages.push({ blow, milliseconds: performance.now() - began });
      const rest = (until - Date.now()) / (kills - count);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(rest, 20_000) * 2 * Math.random())));
    }
    await stop();
    await working(origin, performance.now(), "the end");
    const faults = [...(await miscounted(product.database, written)), ...verified(product)];
    report(outages, written, faults);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await product.stop();
    disk?.remove();
    removeFolder(dataDir);
  }
}

/** Does the harm, and undoes what does not end by itself. @returns what runs afterwards */
async function strike(
  blow: Blow,
  product: Running,
  start: () => Promise<Running>,
  disk: Disk | null,
): Promise<Running> {
  const below = (words: string) => processesBelow(product.pid, words);
  if (blow === "all") {
    for (const pid of [...below(""), product.pid]) signal(pid, "SIGKILL");
    await product.ended;
    return start();
  }
  if (blow === "full") {
    disk?.fill();
    await new Promise((resolve) => setTimeout(resolve, badFor));
    disk?.empty();
  } else if (blow === "database" || blow === "frozen") {
    const main = below("/bin/postgres")[0] ?? 0;
    if (blow === "database") process.kill(main, "SIGKILL");
    else {
      const all = [main, ...processesBelow(main)];
      for (const pid of all) signal(pid, "SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, badFor));
      for (const pid of all.toReversed()) signal(pid, "SIGCONT");
    }
  } else for (const pid of below(scripts[blow])) signal(pid, "SIGKILL");
  return product;
}

/** It may have ended meanwhile. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {}
}

/** Waits until it takes a write again. @throws Error where it does not come back by itself */
async function working(origin: string, since: number, after: Blow | "the end"): Promise<void> {
  for (;;) {
    // A moment first: what was struck goes on for as long as the blow takes to arrive.
    await new Promise((resolve) => setTimeout(resolve, 100));
    if ((await statusOf(`${origin}/readyz`)) === 200) return;
    if (performance.now() - since > longest) throw new Error(`${after} の後、${longest / 1000}秒たっても書けません。`);
  }
}

/** Over a connection of its own: one that stands may still lead to a process that is about to end. */
const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: 3_000 }, (response) => {
      response.resume();
      response.once("close", () => resolve(response.statusCode ?? 0));
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(0));
  });

/** What was answered and is not there, or is there twice; what was not, and is there twice. */
async function miscounted(database: string, { answered, unanswered }: Written): Promise<string[]> {
  const rows = await ask<{ name: string; count: string }>(
    database,
    `SELECT name, count(*)::text AS count FROM (
       SELECT address AS name FROM "Notice" WHERE address LIKE 'soak-%' UNION ALL
       SELECT text FROM "StaffNote" WHERE text LIKE 'soak-%') AS written GROUP BY name`,
  );
  const counts = new Map(rows.map(({ name, count }) => [name, Number(count)]));
  return [
    ...answered.filter((name) => counts.get(name) !== 1).map((name) => `${name}: ${counts.get(name) ?? 0}件`),
    ...unanswered.filter((name) => (counts.get(name) ?? 0) > 1).map((name) => `${name}: ${counts.get(name)}件`),
  ];
}

function verified({ database }: Running): string[] {
  return ["verify-audit", "verify-tallies", "verify-minutes"].flatMap((act) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, "../admin.ts"), act],
      { env: { ...process.env, DATABASE_URL: database }, encoding: "utf8" },
    );
    return status === 0 ? [] : [`${act}: ${stdout}${stderr}`];
  });
}

function report(outages: { blow: Blow; milliseconds: number }[], written: Written, faults: string[]): void {
  const table = blows.flatMap((blow) => {
    const waits = outages.filter((one) => one.blow === blow).map(({ milliseconds }) => milliseconds);
    if (waits.length === 0) return [];
    const sorted = waits.toSorted((a, b) => a - b);
    const seconds = (value = 0) => (value / 1000).toFixed(1);
    const [half, most] = [seconds(sorted[Math.floor(sorted.length / 2)]), seconds(sorted.at(-1))];
    return [{ 何が: blow, 回数: waits.length, "また書けるまで（中央値、秒）": half, "最長（秒）": most }];
  });
  console.table(table);
  console.log(
    `書込み ${written.answered.length}件に返事があり、うち${written.sentAgain}件は同じ鍵で送り直したものです。返事のないもの ${written.unanswered.length}件。`,
  );
  for (const fault of faults.slice(0, 50)) console.error(fault);
  console.log(
    faults.length === 0
      ? "失われたもの、2つになったもの、壊れた記録はありません。"
      : `${faults.length}件の問題があります。`,
  );
}

type Disk = { fill: () => void; empty: () => void; remove: () => void };

const megabyte = 1024 * 1024;

/** A small disk of its own in memory for the database, where the system lets us make one. */
function ownDisk(place: string): Disk | null {
  if (process.getuid?.() !== 0 || !existsSync("/proc/mounts")) return null;
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", "size=700m,mode=0755", "tmpfs", place]);
  if (made.status !== 0) return null;
  const filler = path.join(place, "filler");
  return {
    fill: () => {
      const { bavail, bsize } = statfsSync(place);
      const count = Math.floor((bavail * bsize) / megabyte);
      const block = Buffer.alloc(megabyte, 1);
      writeFileSync(filler, "");
      try {
        for (let at = 0; at <= count; at += 1) writeFileSync(filler, block, { flag: "a" });
      } catch {
        // Full, as it should be.
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove: () => spawnSync("umount", ["-l", place]),
  };
}
