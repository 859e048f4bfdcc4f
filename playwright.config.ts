import { defineConfig } from "@playwright/test";
import { browserPath } from "./scripts/browsers.mjs";

const chromium = browserPath();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: /.*\.spec\.ts/,
  globalSetup: "./tests/e2e/global-setup.ts",
  workers: 2,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"], ["./tests/e2e/count-assertions.ts"]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    launchOptions: {
      // Fields for days and times take their parts in the order of the browser's own language, not of the page's.
      env: { ...process.env, LANGUAGE: "en_US" },
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--lang=en-US",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
