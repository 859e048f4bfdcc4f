/**
 * npm run bench:growth: how pages of lists grow with what they list. The same pages with 1,000 proposals of one ward's
 * year and with 20,000 (and three opinions to each), one reader at a time; what is kept out of growth has a ratio of 1.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { middle } from "./load.ts";
import { signIn, startProduct } from "./started.ts";

const [few, many] = [1000, 20_000];
const times = 15;
const year = new Date().getFullYear() - 5;

const product = await startProduct({ WORKER: "off" });
try {
  const clerk = await signIn(product.origin, "secretariat@saiwai.example.jp");
  const office = await signIn(product.origin, "roadpark@saiwai.example.jp");
  const pages: [string, string, string][] = [
    ["対応表", `/wards/saiwai/results?year=${year}`, ""],
    ["対応表（意見だけ）", `/wards/saiwai/results?year=${year}&kind=comment`, ""],
    ["対応表（期限超過だけ）", `/wards/saiwai/results?year=${year}&state=late`, ""],
    ["対応表（区分1つ）", `/wards/saiwai/results?year=${year}&class=unanswered`, ""],
    ["対応表（担当課1つ）", `/wards/saiwai/results?year=${year}&office=roadpark&state=late`, ""],
    ["対応表（20ページ目）", `/wards/saiwai/results?year=${year}&page=20`, ""],
    ["運営状況", `/wards/saiwai/activity?year=${year}`, ""],
    ["提案の一覧", "/wards/saiwai/proposals", ""],
    ["事務局のきょうの仕事", "/wards/saiwai/desk", clerk],
    ["担当課のきょうの仕事", "/wards/saiwai/desk", office],
    ["引継ぎ", "/wards/saiwai/desk/handover", clerk],
  ];
  const measured: Record<string, number>[] = [];
  for (const more of [few, many - few]) {
    await promisify(execFile)(
      process.execPath,
      [path.join(import.meta.dirname, "../seed.ts"), "--bulk", String(more)],
      {
        env: { ...process.env, DATABASE_URL: product.database },
      },
    );
    const row: Record<string, number> = {};
    for (const [name, address, cookie] of pages) row[name] = await median(address, cookie);
    measured.push(row);
  }
  console.table(
    Object.fromEntries(
      pages.map(([name]) => {
        const [before, after] = measured.map((row) => row[name] ?? Number.NaN) as [number, number];
        return [name, { [`${few}件 ms`]: before, [`${many}件 ms`]: after, 比: Number((after / before).toFixed(2)) }];
      }),
    ),
  );
  const table = await file(`/wards/saiwai/results.csv?year=${year}`);
  console.table({ "対応表の CSV": table });
} finally {
  await product.stop();
}
process.exit(0);

/** The middle of the times a page takes, after two that warm it. */
async function median(address: string, cookie: string): Promise<number> {
  const took: number[] = [];
  for (let n = -2; n < times; n += 1) {
    const from = performance.now();
    const response = await fetch(product.origin + address, { headers: { Cookie: cookie } });
    await response.text();
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    if (n >= 0) took.push(performance.now() - from);
  }
  return Math.round(middle(took) * 10) / 10;
}

/** How soon a file begins, how long it takes, how many lines it has. */
async function file(address: string) {
  const from = performance.now();
  const response = await fetch(product.origin + address);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let [first, lines] = [0, 0];
  for (;;) {
    const part = await reader?.read();
    first ||= performance.now() - from;
    if (!part || part.done) break;
    lines += part.value.split("\r\n").length - 1;
  }
  return { "初めの1字まで ms": Math.round(first), "全部 ms": Math.round(performance.now() - from), 行: lines };
}
