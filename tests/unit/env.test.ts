import { describe, expect, it } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";

describe("environment", () => {
  it("is optional throughout", () =>
    expect(parseEnv({ PORT: "" })).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", WORKER: "on" }));
  it.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://x"],
    ["PUBLIC_ORIGIN", "example.jp"],
    ["SMTP_URL", "http://x"],
    ["DEMO", "yes"],
    ["WORKER", "no"],
    ["LOG_LEVEL", "loud"],
    ["WEB_CONCURRENCY", "0"],
    ["TRUST_PROXY", "-1"],
    ["METRICS_TOKEN", "short"],
    ["PREPARED", "yes"],
  ])("names %s when it is %s", (name, value) => expect(() => parseEnv({ [name]: value })).toThrow(name));
});
