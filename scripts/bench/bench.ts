/**
 * npm run bench: the product's own measurements as tables, on the demo data and on minutes of a thousand statements.
 * Pages are asked for in turns with a bare server of as many bytes, so that their ratio holds on a busy machine.
 */
import { openBrowser, printing, reading, typing } from "./browser.ts";
import { bareServer, load, middle } from "./load.ts";
import { draftLongMinutes, publishLongMinutes } from "./long-minutes.ts";
import { startProduct } from "./started.ts";

const rounds = 3;
const product = await startProduct({ WORKER: "off" });
const browser = await openBrowser();
try {
  const { origin } = product;
  const minutes = await publishLongMinutes(product);
  const { editor, cookie } = await draftLongMinutes(product);
  console.table(
    await pages({
      市の入口: "/",
      区の入口: "/wards/saiwai",
      会議の一覧: "/wards/saiwai/sessions",
      会議: "/wards/saiwai/sessions/2026-1",
      会議録: "/wards/saiwai/sessions/2026-1/minutes",
      "会議録（1,000発言）": minutes,
      提案の一覧: "/wards/saiwai/proposals",
    }),
  );
  const read = await reading(browser, `${origin}${minutes}`);
  const printed = await printing(browser, `${origin}${minutes}/print`);
  const typed = await typing(browser, `${origin}${editor}`, cookie, 40);
  console.table({
    "1,000発言を読む（遅い電話）: 最大の部分が見えるまで ms": Math.round(read.painted),
    "同 ずれ": read.shift,
    "同 要素の数": read.nodes,
    "1,000発言を印刷する ms": Math.round(printed.took),
    "同 枚数": printed.sheets,
    [`会議録を書く（${typed.fields}発言の画面、4倍遅い端末）: 打鍵から表示まで 中央値 ms`]: Math.round(typed.middle),
    "同 95% ms": Math.round(typed.most),
  });
} finally {
  await browser.close();
  await product.stop();
}
process.exit(0);

async function pages(addresses: Record<string, string>) {
  const rows: Record<string, object> = {};
  for (const [name, address] of Object.entries(addresses)) {
    const url = `${product.origin}${address}`;
    const { bytes } = await load(url, { seconds: 1 });
    const bare = await bareServer(bytes);
    const measured: { own: number; bare: number; median: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const one = await load(url);
      const other = await load(bare.url);
      measured.push({ own: one.perSecond, bare: other.perSecond, median: one.median });
    }
    bare.stop();
    rows[name] = {
      毎秒: middle(measured.map(({ own }) => own)),
      "Node だけ": middle(measured.map((one) => one.bare)),
      比: Number(middle(measured.map((one) => one.own / one.bare)).toFixed(3)),
      "中央値 ms": Math.round(middle(measured.map(({ median }) => median)) * 10) / 10,
      "kB（圧縮）": Math.round(bytes / 100) / 10,
    };
  }
  return rows;
}
