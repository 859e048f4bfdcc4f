/**
 * npm run check:long: what cannot be short, one after the other, by hand and before a tag (CONTRIBUTING.md). It ends with
 * one line for each part; the figures of the measurements stand above it.
 */
import { type Outcome, tool } from "./check/tool.ts";

const node =
  (name: string, script: string, ...args: string[]) =>
  () =>
    tool(name, "node", [script, ...args], { isLong: true });

const parts: (() => Promise<Outcome>)[] = [
  () => tool("試験の順を混ぜる", "vitest", ["run", "--sequence.shuffle"], { isLong: true }),
  node("日や年度が替わる時刻に画面を通す", "scripts/check-clocks.ts"),
  () =>
    tool("書込みの途中で100回落とす", "playwright", ["test", "life.spec.ts", "-g", "SIGKILL"], {
      isLong: true,
      env: { KILLS: "100" },
    }),
  () =>
    tool("初めての起動の途中で10回落とす", "playwright", ["test", "life.spec.ts", "-g", "first start"], {
      isLong: true,
      env: { FIRST_KILLS: "10", FIRST_DEMO: "1" },
    }),
  () =>
    tool("一年のいろいろな日に実演用のデータを入れる", "vitest", ["run", "tests/domain/demo.test.ts"], {
      isLong: true,
      env: { DEMO_EVERY: "9" },
    }),
  node("攻撃を尽くす", "scripts/attack.ts"),
  () =>
    tool("文を扱うすべての関数に、すべての悪い文", "vitest", ["run", "tests/linear"], {
      isLong: true,
      env: { EVERY_WORD: "1" },
    }),
  node("書いている間に、何もかもが100回落ちる", "scripts/soak.ts", "--kills", "100", "--minutes", "15"),
  node("会議を見続ける", "scripts/soak.ts"),
  node("速さ", "scripts/bench/bench.ts"),
  node("件数が増えたときの速さ", "scripts/bench/growth.ts"),
];

const outcomes: Outcome[] = [];
for (const part of parts) outcomes.push(await part());
for (const { name, isWhole, seconds } of outcomes)
  console.log(`${isWhole ? "終わりました" : "失敗"}: ${name}（${Math.round(seconds)}秒）`);
process.exit(outcomes.every(({ isWhole }) => isWhole) ? 0 : 1);
