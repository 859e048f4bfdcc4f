/**
 * npm run check: everything that must hold before a change lands, ending with one line of counts. What needs no database
 * goes on beside the tests that do; whatever takes more than ten minutes in all says so itself.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildIfChanged, generateClient } from "./build-if-changed.ts";
import { readPlaywright, readVitest } from "./check/reports.ts";
import { summary } from "./check/summary.ts";
import { tool, work } from "./check/tool.ts";

const began = performance.now();
const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-check-"));
const [ofVitest, ofBrowser, assertions, started] = ["vitest.json", "e2e.json", "assertions.txt", "started"].map(
  (name) => path.join(folder, name),
) as [string, string, string, string];
const firstStart = "初めての起動と実演用のデータ";
const withBrowser = process.env.CHECK_E2E !== "off";

await generateClient();
const [vitest, ...plain] = await Promise.all([
  tool("試験", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${ofVitest}`], {
    isLong: true,
  }),
  ...inTurn([
    () => work("組立て", buildIfChanged),
    ...(withBrowser ? [() => tool(firstStart, "node", ["tests/e2e/first-start.ts", started])] : []),
    () => tool("書式と書き方", "biome", ["ci", "--error-on-warnings", "."]),
    // The compiler of another language, in a quarter of the time; the libraries that ask a compiler ask the older one.
    () => tool("型", "../typescript-7/bin/tsc", ["--noEmit"]),
    () =>
      tool("層と循環", "depcruise", ["app", "scripts", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]),
    () => tool("使われていないもの", "knip", ["--no-progress", "--no-config-hints"]),
  ]),
]);
const reports = [readVitest(ofVitest, vitest)];
const hasStarted = plain.every(({ name, isWhole }) => name !== firstStart || isWhole);
if (withBrowser && !hasStarted) console.log("初めての起動ができないので、画面を通した試験はしません。");
if (withBrowser && hasStarted) {
  // A folder of this run's own: another one beside it empties its own alone. Kept where it has pictures of failures.
  const pictures = path.resolve(import.meta.dirname, "../test-results", String(process.pid));
  const browser = await tool("画面を通した試験", "playwright", ["test", `--output=${pictures}`], {
    isLong: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: ofBrowser, E2E_ASSERTIONS: assertions, E2E_STARTED: started },
  });
  if (browser.isWhole) rmSync(pictures, { recursive: true, force: true });
  reports.push(readPlaywright(ofBrowser, assertions, browser));
}
rmSync(folder, { recursive: true, force: true });
const failed = summary(plain, reports, (performance.now() - began) / 1000);
process.exit(failed === 0 ? 0 : 1);

/** One after the other, each with a promise of its own. */
function inTurn<T>(works: (() => Promise<T>)[]): Promise<T>[] {
  let last: Promise<unknown> = Promise.resolve();
  return works.map((work) => {
    const next = last.then(work);
    last = next;
    return next;
  });
}
