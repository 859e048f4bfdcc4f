import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";
import { testKey } from "./tests/support/test-key.ts";

/** What the application reads of its surroundings once is another there, and so each has a process of its own. */
const withMail = ["tests/domain/{mail,news}.test.ts"];
const asDemo = ["tests/domain/demo.test.ts"];

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
    env: { LOG_LEVEL: "silent", TZ: "UTC", SECRET_KEY: testKey },
    sequence: { sequencer: LongestFirst },
    // A test that compares nothing is none.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: "plain",
          include: ["tests/{unit,architecture,linear}/**/*.test.ts"],
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
          exclude: [...withMail, ...asDemo],
          isolate: false,
        },
      },
      { extends: true, test: { ...database, name: "demo", include: asDemo } },
      {
        extends: true,
        test: {
          ...database,
          name: "mail",
          include: withMail,
          setupFiles: [...database.setupFiles, "tests/support/mail.setup.ts"],
        },
      },
    ],
  },
});
