import { describe, expect, it } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";
import { keysOf, makeSecret } from "#app/platform/secret-key.server.ts";

describe("the key of an installation", () => {
  const [one, other] = [makeSecret(), makeSecret()];
  it("is one, or two while it is changed, on a line each or with a comma", () => {
    expect(keysOf(`${one}\n`)).toEqual([one]);
    expect(keysOf(`${one},${other}`)).toEqual([one, other]);
    expect(keysOf(`${one}\n${other}\n`)).toEqual([one, other]);
  });
  it.each([
    ["nothing", ""],
    ["a short one", "short"],
    ["words with a comma", "words that are easy to remember, and a comma"],
    ["six of them", Array(6).fill(one).join(",")],
  ])("is not %s", (_, text) => expect(() => keysOf(text)).toThrow("SECRET_KEY か SECRET_FILE"));
});

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
