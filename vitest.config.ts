import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,domain,routes,architecture}/**/*.test.ts"],
    globalSetup: "tests/support/global.setup.ts",
    setupFiles: ["tests/support/worker.setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: "silent", TZ: "UTC" },
  },
});
