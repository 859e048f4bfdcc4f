import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** They set what the application reads of its surroundings once, and so each has a process of its own. */
const alone = ["tests/domain/{demo,mail,news}.test.ts"];

const database = {
  globalSetup: "tests/support/global.setup.ts",
  setupFiles: ["tests/support/errors.setup.ts", "tests/support/worker.setup.ts"],
  pool: "forks" as const,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: "silent", TZ: "UTC" },
    sequence: { sequencer: LongestFirst },
    // A test that compares nothing is none.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: "plain",
          include: ["tests/{unit,architecture}/**/*.test.ts"],
          setupFiles: ["tests/support/errors.setup.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: "database",
          include: ["tests/{domain,routes}/**/*.test.ts"],
          exclude: alone,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...database,
          name: "alone",
          include: alone,
          setupFiles: [...database.setupFiles, "tests/support/mail.setup.ts"],
        },
      },
    ],
  },
});
