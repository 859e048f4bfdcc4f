import { execFileSync } from "node:child_process";
import http from "node:http";
import { send, signIn, startProduct } from "../bench/started.ts";
import { ask } from "./ask.ts";

const place = "/wards/takatsu";

type Watcher = { heardAt: number; heard: number };

/**
 * A sitting watched by many on two server processes. Somebody comes and goes every second; what is measured is the time
 * from the answer of that act to the arrival at each watcher, and the memory of the processes at the beginning and at
 * the end. Once in the middle every listening connection of the database is cut, and must come back by itself.
 */
export async function soakWatchers(count: number, minutes: number): Promise<number> {
  const product = await startProduct({ WEB_CONCURRENCY: "2", WORKER: "off" });

  try {
    const { origin, database } = product;
    const sitting = await runningSitting(origin);
    const watchers = await Promise.all(
      Array.from({ length: count }, () => watch(`${origin}${place}/sessions/${sitting}`)),
    );
    const desk = await signIn(origin, "secretariat@takatsu.example.jp");
    const memberId = await somebodyPresent(database);
    console.log(`${count}人が見ています（2プロセス）。${minutes}分続けます。`);
    const before = memory();
    const waits: number[] = [];
    const until = Date.now() + minutes * 60_000;
    let isCut = false;
    for (let turn = 0; Date.now() < until; turn += 1) {
      const act = turn % 2 === 0 ? "departures" : "arrivals";
      const known = watchers.map(({ heard }) => heard);
      const answered = await post(origin, `${place}/desk/sessions/${sitting}/run/${act}`, desk, { memberId });
      await settle(watchers, known);
      for (const [index, watcher] of watchers.entries())
        waits.push(
          watcher.heard > (known[index] ?? 0) ? Math.max(0, watcher.heardAt - answered) : Number.POSITIVE_INFINITY,
        );
      if (!isCut && Date.now() > until - minutes * 30_000) {
        isCut = true;
        await cutListeners(database);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    report(waits, before, memory());
  } finally {
    await product.stop();
  }
  return 0;
}

async function runningSitting(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1${place}/sessions`);
  const { items } = (await response.json()) as { items: { id: string; state: string }[] };
  const open = items.find(({ state }) => state === "open");
  if (!open) throw new Error("開会中の会議がありません。");
  return open.id;
}

/** One watcher: counts what it is sent, and when the last of it came. */
function watch(address: string): Promise<Watcher> {
  const watcher: Watcher = { heardAt: 0, heard: 0 };
  return new Promise((resolve, reject) => {
    http
      .get(`${address}/live/events`, { agent: false }, (response) => {
        response.on("data", (part: Buffer) => {
          const texts = part.toString().split("data: ").length - 1;
          if (texts === 0) return;
          watcher.heard += texts;
          watcher.heardAt = Date.now();
          resolve(watcher);
        });
      })
      .on("error", reject);
  });
}

/** Posts a form, and returns when it was answered. */
async function post(origin: string, address: string, cookie: string, fields: Record<string, string>): Promise<number> {
  const response = await send(origin, address, cookie, fields);
  if (response.status !== 302) throw new Error(`${address}: ${response.status}`);
  return Date.now();
}

/** Until every watcher has heard something more, three seconds at the most. */
async function settle(watchers: Watcher[], known: number[]): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (watchers.every(({ heard }, index) => heard > (known[index] ?? 0))) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function somebodyPresent(database: string): Promise<string> {
  const [row] = await ask<{ memberId: string }>(
    database,
    `SELECT p."memberId" FROM "Presence" p JOIN "CouncilSession" s ON s.id = p."sessionId" JOIN "Ward" w ON w.id = s."wardId"
     WHERE w.slug = 'takatsu' AND p."leftAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Presiding" g WHERE g."sessionId" = s.id AND g."memberId" = p."memberId") LIMIT 1`,
  );
  if (!row) throw new Error("着席している委員がいません。");
  return row.memberId;
}

async function cutListeners(database: string): Promise<void> {
  const cut = await ask(
    database,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'live'`,
  );
  console.log(`知らせを待つ接続を${cut.length}本切りました。`);
}

/** Resident memory of the web processes, in MB. */
function memory(): number[] {
  const lines = execFileSync("ps", ["-eo", "pid,ppid,rss,args"], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.includes("scripts/web.ts") && !line.includes("ps -eo"))
    .map((line) => Math.round(Number(line.trim().split(/\s+/)[2]) / 1024));
}

function report(waits: number[], before: number[], after: number[]) {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  console.table({
    知らせの数: waits.length,
    届かなかった数: waits.filter((wait) => !Number.isFinite(wait)).length,
    "中央値 ms": at(0.5),
    "95% ms": at(0.95),
    "99% ms": at(0.99),
    "初めのメモリ MB": before.join(" / "),
    "終わりのメモリ MB": after.join(" / "),
  });
}
