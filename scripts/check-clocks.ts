/**
 * node scripts/check-clocks.ts [clock ...]: the browser tests at hours at which a day, a month, a fiscal year or a year
 * turns, with two programs beside them that keep both cores busy. The clock of all programs of a run is set ahead
 * by a library that is loaded into them (check/clock.c): the product, its database and the browser see one time. Needs Linux,
 * root and a C compiler, as it is loaded by way of a file that only this run sees.
 */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { addDays, type Day, dayOf, fiscalYearEnd, instantAt } from "#app/shared/dates.ts";
import { generateClient } from "./build-if-changed.ts";
import { tool } from "./check/tool.ts";

const minutes = 60_000;
/** The tests themselves begin two minutes after a run, and take some. */
const beforeMidnight = "23:50";

const lastOfMonth = (day: Day): Day => addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);

function clocks(today: Day): Record<string, Date> {
  const tomorrow = addDays(today, 1);
  return {
    "after-midnight": instantAt(tomorrow, "00:10"),
    morning: instantAt(tomorrow, "08:00"),
    "before-midnight": instantAt(tomorrow, beforeMidnight),
    "end-of-month": instantAt(lastOfMonth(tomorrow), beforeMidnight),
    "end-of-fiscal-year": instantAt(fiscalYearEnd(tomorrow), beforeMidnight),
    "new-year": instantAt(`${tomorrow.slice(0, 4)}-12-31`, beforeMidnight),
  };
}

const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-clocks-"));
// The database runs as a user of its own, who must be able to load what is in it.
chmodSync(folder, 0o755);
const [library, preload, ahead] = ["clock.so", "preload", "ahead"].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
/** Over these files the run lays its own. They must be there to be laid over. */
const laidOver = { "/etc/ld.so.preload": preload, "/etc/clock-ahead": ahead };
const made = Object.keys(laidOver).filter((place) => !existsSync(place));

async function runAt(name: string, clock: Date): Promise<boolean> {
  writeFileSync(preload, `${library}\n`);
  writeFileSync(ahead, String(Math.ceil((clock.getTime() - Date.now()) / 1000)));
  const mounts = Object.entries(laidOver).map(([place, own]) => `mount --bind ${own} ${place}`);
  // A round in which some programs had another time would say nothing: whoever is not root has the same.
  mounts.push(`test "$(setpriv --reuid=65534 --clear-groups date +%s)" -ge ${Math.floor(clock.getTime() / 1000)}`);
  const busy = [1, 2].map(() => spawn(process.execPath, ["-e", "for (;;);"]));
  const output = path.resolve("test-results", `clock-${name}`);
  const words = ["-m", "sh", "-c", `${mounts.join(" && ")} && exec "$@"`, "sh", "node_modules/.bin/playwright", "test"];
  try {
    const { isWhole } = await tool(
      `${name} ${clock.toISOString()}`,
      "/usr/bin/unshare",
      [...words, `--output=${output}`],
      { isLong: true, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(folder, "e2e.json") } },
    );
    return isWhole;
  } finally {
    for (const one of busy) one.kill();
  }
}

await generateClient();
execFileSync("cc", ["-O2", "-shared", "-fPIC", "-o", library, path.join(import.meta.dirname, "check/clock.c")], {
  stdio: "inherit",
});
for (const place of made) writeFileSync(place, "");
const wanted = process.argv.slice(2);
const failed: string[] = [];
for (const [name, clock] of Object.entries(clocks(dayOf(new Date(Date.now() + 10 * minutes)))))
  if (wanted.length === 0 || wanted.includes(name)) if (!(await runAt(name, clock))) failed.push(name);
for (const place of made) rmSync(place, { force: true });
rmSync(folder, { recursive: true, force: true });
if (failed.length > 0) console.log(`失敗: ${failed.join("、")}`);
process.exit(failed.length === 0 ? 0 : 1);
