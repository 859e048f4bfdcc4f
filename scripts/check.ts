/** npm run check: everything that must hold before a change lands, ending with one line of counts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildIfChanged, generateClient } from "./build-if-changed.ts";

const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(os.tmpdir(), "kumin-check-"));
const bin = (name: string): string => path.join(root, "node_modules/.bin", name);
const total = { passed: 0, failed: 0, skipped: 0 };

await generateClient();
tool("書式と書き方", bin("biome"), ["ci", "--error-on-warnings", "."]);
tool("型", bin("tsc"), ["--noEmit"]);
tool("層と循環", bin("depcruise"), ["app", "scripts", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]);
tool("使われていないもの", bin("knip"), ["--no-progress", "--no-config-hints"]);
tool("試験", bin("vitest"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reports}/vitest.json`,
]);
addVitest();
if (process.env.CHECK_E2E !== "off") {
  console.log("― 組立て");
  await buildIfChanged();
  tool("画面を通した試験", bin("playwright"), ["test"], { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` });
  addPlaywright();
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

function tool(name: string, command: string, args: string[], env: Record<string, string> = {}) {
  console.log(`― ${name}`);
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (result.status === 0) return;
  console.error(`${name}: 問題があります。`);
  total.failed += 1;
}

function addVitest() {
  const report = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>("vitest.json");
  if (!report) return;
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests;
}

function addPlaywright() {
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>("e2e.json");
  if (!report) return;
  total.passed += report.stats.expected;
  total.failed += report.stats.unexpected + report.stats.flaky;
  total.skipped += report.stats.skipped;
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(path.join(reports, name), "utf8")) as T;
  } catch {
    return null;
  }
}
