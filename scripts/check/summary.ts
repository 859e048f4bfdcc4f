import type { Report } from "./reports.ts";
import type { Outcome } from "./tool.ts";

/** Above this a check is itself a fault (CONTRIBUTING.md). */
const longest = 600;

/**
 * The last lines of a check: where the time went, what failed by name, and one line of counts, which other programs
 * read. Returns how many things failed.
 */
export function summary(plain: Outcome[], reports: Report[], seconds: number): number {
  console.log("― 時間");
  for (const { name, seconds: took } of plain) console.log(`${name}: ${took.toFixed(0)}秒`);
  slowest(reports);
  const passed = sum(reports.map((report) => report.passed));
  const skipped = sum(reports.map((report) => report.skipped));
  const assertions = sum(reports.map((report) => report.assertions));
  const whole = Math.round(seconds);
  console.log(`全体で${Math.floor(whole / 60)}分${whole % 60}秒、確かめた値は${assertions}個です。`);
  if (seconds > longest)
    console.log(`10分を超えました。上の遅いものから速くするか、check:long に移してください（CONTRIBUTING.md）。`);
  const failed = [
    ...plain.filter(({ isWhole }) => !isWhole).map(({ name }) => name),
    ...reports.flatMap((report) => report.failed),
  ];
  for (const name of failed) console.log(`失敗: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
  return failed.length;
}

function slowest(reports: Report[]) {
  const files = reports.flatMap((report) => report.files);
  const all = sum(files.map(({ seconds }) => seconds));
  console.log("試験のうち時間のかかった10件（試験の時間の合計に占める割合）");
  for (const { name, seconds } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10))
    console.log(`  ${seconds.toFixed(1)}秒 ${((100 * seconds) / all).toFixed(0)}% ${name}`);
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
