import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { browserPath } from "../browsers.mjs";
import { at, middle } from "./load.ts";

const own = browserPath();

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(own ? { executablePath: own } : {}), args: ["--no-sandbox", "--disable-gpu"] });

/** A page read on a slow phone: until its largest part is seen, what it moved, how many nodes it is made of. */
export async function reading(browser: Browser, url: string) {
  const { context, page } = await slowPage(browser);
  await page.goto(url);
  const seen = await page.evaluate(
    () =>
      new Promise<{ painted: number; shift: number; nodes: number }>((resolve) => {
        let painted = 0;
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) painted = entry.startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve({ painted, shift, nodes: document.querySelectorAll("*").length }), 2000);
      }),
  );
  await context.close();
  return seen;
}

/** A page put on paper: how long that takes, and how many sheets. */
export async function printing(browser: Browser, url: string) {
  const page = await browser.newPage();
  await page.goto(url);
  const from = performance.now();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const took = performance.now() - from;
  await page.close();
  return { took, sheets: pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

/**
 * Letters typed into the first and the last field of a page on a slow machine, from the key to the next picture. The
 * browser tells of those that took 16 ms or longer; the others count as that.
 */
export async function typing(browser: Browser, url: string, cookie: string, letters: number) {
  const { context, page } = await slowPage(browser);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  await page.goto(url);
  await page.evaluate(() => {
    const kept = window as unknown as { took: number[] };
    kept.took = [];
    const options = { type: "event", durationThreshold: 16 } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      for (const { name: kind, duration } of list.getEntries()) if (kind === "keydown") kept.took.push(duration);
    }).observe(options);
  });
  const areas = page.locator(".editor textarea");
  for (const field of [areas.first(), areas.last()]) {
    await field.focus();
    await page.keyboard.type("a".repeat(letters), { delay: 60 });
  }
  await page.waitForTimeout(500);
  const told = await page.evaluate(() => (window as unknown as { took: number[] }).took);
  const fields = await areas.count();
  await context.close();
  const took = [...told, ...Array.from({ length: Math.max(0, 2 * letters - told.length) }, () => 16)];
  return { fields, middle: middle(took), most: at(took, 0.95) };
}

/** 4× slower, over 1.6 Mbit/s with 150 ms. */
async function slowPage(browser: Browser) {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  return { context, page };
}
