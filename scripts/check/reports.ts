/** What the two kinds of tests wrote down of themselves, as one shape. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Outcome } from "./tool.ts";

export type Report = {
  passed: number;
  skipped: number;
  /** One name for each test that failed, however often it was tried. */
  failed: string[];
  files: { name: string; seconds: number }[];
  /** How many times something was compared. */
  assertions: number;
};

type VitestJson = {
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: { fullName: string; status: string; meta?: { assertions?: number } }[];
  }[];
};

export function readVitest(file: string, outcome: Outcome): Report {
  const report = emptyReport();
  for (const { name, status, message, startTime, endTime, assertionResults } of read<VitestJson>(file)?.testResults ??
    []) {
    const short = path.relative(process.cwd(), name);
    report.files.push({ name: short, seconds: (endTime - startTime) / 1000 });
    for (const test of assertionResults) {
      report.assertions += test.meta?.assertions ?? 0;
      if (test.status === "passed") report.passed += 1;
      else if (test.status === "failed") report.failed.push(`${short} › ${test.fullName}`);
      else report.skipped += 1;
    }
    // A file that could not be loaded, or a hook of it that failed.
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed"))
      report.failed.push(`${short}: ${message.split("\n")[0]}`);
  }
  return withOutcome(report, outcome);
}

type Suite = {
  title: string;
  file: string;
  suites?: Suite[];
  specs: { title: string; tests: { status: string; results: { duration: number }[] }[] }[];
};

export function readPlaywright(file: string, assertions: string, outcome: Outcome): Report {
  const report = emptyReport();
  for (const suite of read<{ suites: Suite[] }>(file)?.suites ?? []) {
    const name = `tests/e2e/${suite.file}`;
    let seconds = 0;
    for (const { title, tests } of specsOf(suite)) {
      for (const { status, results } of tests) {
        seconds += results.reduce((sum, { duration }) => sum + duration, 0) / 1000;
        if (status === "expected") report.passed += 1;
        else if (status === "skipped") report.skipped += 1;
        // What passed only when tried again has failed.
        else report.failed.push(`${name} › ${title}`);
      }
    }
    report.files.push({ name, seconds });
  }
  report.assertions = read<number>(assertions) ?? 0;
  return withOutcome(report, outcome);
}

const specsOf = (suite: Suite): Suite["specs"] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

const emptyReport = (): Report => ({ passed: 0, skipped: 0, failed: [], files: [], assertions: 0 });

/** A run that ended badly without a test that failed is a failure of its own, and so is one that tells of no test. */
function withOutcome(report: Report, { name, isWhole }: Outcome): Report {
  if ((!isWhole || report.passed === 0) && report.failed.length === 0)
    report.failed.push(`${name}: 終わりまで動きませんでした`);
  return report;
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
