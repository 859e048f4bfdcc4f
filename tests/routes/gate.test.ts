import type { Server } from "node:http";
import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gate } from "#app/web/gate.server.ts";
import { mayMeasure } from "#app/web/health.server.ts";
import { withoutSecrets } from "#app/web/request-log.server.ts";

const origin = "http://localhost:3000";
const publicOrigin = "https://kaigi.example.jp";
let server: Server;
let published: Server;
let acted = 0;
let seen: http.IncomingHttpHeaders = {};

beforeAll(async () => {
  const behind = (name: string) => {
    const app = express();
    app.use(...gate(name));
    app.all("*", (req, res) => {
      if (req.method !== "GET") acted += 1;
      seen = req.headers;
      res.send("reached");
    });
    return new Promise<Server>((resolve) => {
      const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
    });
  };
  [server, published] = [await behind(origin), await behind(publicOrigin)];
});
afterAll(() => {
  server.close();
  published.close();
});

/** Plain http, since fetch sets some of these headers itself. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "a=1",
  to = server,
): Promise<{ status: number; headers: http.IncomingHttpHeaders }> {
  const { port } = to.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const length =
      "Content-Length" in headers || "Transfer-Encoding" in headers || method === "GET"
        ? {}
        : { "Content-Length": String(Buffer.byteLength(body)) };
    const request = http.request(
      { port, host: "127.0.0.1", agent: false, method, path, headers: { ...headers, ...length } },
      (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    request.on("error", reject);
    request.end(method === "GET" ? undefined : body);
  });
}

describe("the gate", () => {
  const own = { Origin: origin };
  const foreign = { Origin: "https://evil.example" };
  const inParts = { "Content-Type": "multipart/form-data; boundary=x" };
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  it.each<[string, string, string, Record<string, string>, number]>([
    ["same-origin POST by Sec-Fetch-Site", "POST", "/wards/saiwai/desk", { "Sec-Fetch-Site": "same-origin" }, 200],
    ["same-origin POST by Origin", "POST", "/wards/saiwai/desk", own, 200],
    ["cross-origin POST to a page", "POST", "/wards/saiwai/desk", foreign, 403],
    ["cross-origin POST to the page's data", "POST", "/wards/saiwai/desk.data", foreign, 403],
    ["cross-origin POST to a resource route", "POST", "/wards/saiwai/proposals/2026-1/support", foreign, 403],
    ["cross-origin POST with _data", "POST", "/x?_data=routes/desk", foreign, 400],
    ["GET with _data", "GET", "/x?_data=routes/desk", {}, 400],
    ["an address that cannot be read", "GET", "//[", {}, 400],
    ["an address of another host", "GET", "//evil.example/x", {}, 400],
    ["POST without an Origin", "POST", "/x", {}, 403],
    [
      "cross-origin POST with a forged X-Forwarded-Host",
      "POST",
      "/x",
      { ...foreign, "X-Forwarded-Host": "evil.example" },
      403,
    ],
    ["one press of a mail program", "POST", `/leave/${"a".repeat(43)}`, form, 200],
    ["the same as a form in parts", "POST", `/leave/${"a".repeat(43)}`, inParts, 200],
    ["the same with a browser's cookies", "POST", `/leave/${"a".repeat(43)}`, { ...form, Cookie: "a=b" }, 403],
    ["the same with something else than a form", "POST", `/leave/${"a".repeat(43)}`, {}, 403],
    ["the same below that address", "POST", `/leave/${"a".repeat(43)}/x`, form, 403],
    ["the same under another's address", "POST", `/me/leave/${"a".repeat(43)}`, form, 403],
    ["Origin: null", "POST", "/x", { Origin: "null" }, 403],
    [
      "a sibling subdomain",
      "POST",
      "/x",
      { "Sec-Fetch-Site": "same-site", Origin: "http://other.localhost:3000" },
      403,
    ],
    [
      "cross-site by Sec-Fetch-Site, with our Origin forged",
      "POST",
      "/x",
      { "Sec-Fetch-Site": "cross-site", ...own },
      403,
    ],
    ["Sec-Fetch-Site none", "POST", "/x", { "Sec-Fetch-Site": "none" }, 403],
    ["DELETE, which nobody is asked for", "DELETE", "/x", own, 405],
    ["TRACE", "TRACE", "/x", {}, 405],
    ["OPTIONS from elsewhere", "OPTIONS", "/x", foreign, 405],
    ["an address as a proxy is asked", "GET", "http://localhost:3000/", {}, 400],
    ["the server as a whole", "GET", "*", {}, 400],
    ["a path with NUL", "GET", "/wards/sai%00wai", {}, 400],
    ["a path that is no UTF-8", "GET", "/wards/%8b%e6", {}, 400],
    ["a path with a stray %", "GET", "/wards/100%", {}, 400],
    ["NUL in what is asked for", "GET", "/x?page=%00", {}, 400],
    ["no UTF-8 in what is asked for", "GET", "/x?page=%FF", {}, 400],
    ["a stray % in what is asked for", "GET", "/x?from=100%&page=%E5%8C%BA", {}, 200],
    ["a body above the limit", "POST", "/x", { ...own, "Content-Length": String(1024 * 1024) }, 413],
    ["a body without a length", "POST", "/x", { ...own, "Transfer-Encoding": "chunked" }, 411],
    ["GET from anywhere", "GET", "/x", foreign, 200],
  ])("%s", async (_, method, path, headers, status) => {
    const before = acted;
    expect((await send(method, path, headers)).status).toBe(status);
    expect(acted - before).toBe(status === 200 && method !== "GET" ? 1 : 0);
  });

  it("drops X-Forwarded-Host", async () => {
    await send("GET", "/x", { "X-Forwarded-Host": "evil.example" });
    expect(seen["x-forwarded-host"]).toBeUndefined();
  });

  it("sets a strict policy with a nonce of its own for each answer, and an id", async () => {
    const [first, second] = [await send("GET", "/", {}), await send("GET", "/", {})];
    const policy = String(first.headers["content-security-policy"]);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toBe(second.headers["content-security-policy"]);
    expect(first.headers["x-request-id"]).not.toBe(second.headers["x-request-id"]);
    expect(first.headers["referrer-policy"]).toBe("same-origin");
  });
});

describe("the name that is asked for", () => {
  const forwarded = { "X-Forwarded-For": "203.0.113.7" };
  it.each<[string, Record<string, string>, number]>([
    ["this machine's own", { Host: "localhost:3000" }, 200],
    ["this machine's own at another port", { Host: "127.0.0.1:8080" }, 200],
    ["another", { Host: "kaigi.example.jp" }, 421],
    ["one that begins alike", { Host: "localhost.evil.example" }, 421],
    ["none that can be read", { Host: "a b" }, 421],
    ["this machine's own, through a proxy", { Host: "localhost:3000", ...forwarded }, 421],
    ["this machine's own, through a proxy that says its name", { Host: "localhost:3000", Via: "1.1 proxy" }, 421],
  ])("where none is configured: %s", async (_, headers, status) => {
    expect((await send("GET", "/login", headers)).status).toBe(status);
  });

  it.each<[string, Record<string, string>, number]>([
    ["ours", { Host: "kaigi.example.jp" }, 200],
    ["ours, through a proxy", { Host: "kaigi.example.jp", ...forwarded }, 200],
    ["ours at a port of its own", { Host: "kaigi.example.jp:8443" }, 421],
    ["a foreign one", { Host: "evil.example" }, 421],
    ["the one a proxy puts for ours", { Host: "127.0.0.1:3000", ...forwarded }, 200],
  ])("where one is configured: %s", async (_, headers, status) => {
    seen = {};
    expect((await send("GET", "/login", headers, "", published)).status).toBe(status);
    expect(seen.host).toBe(status === 200 ? "kaigi.example.jp" : undefined);
  });

  it("is not looked at where the server is watched", async () => {
    for (const path of ["/healthz", "/readyz", "/metrics"])
      expect((await send("GET", path, { Host: "10.0.0.5:3000" }, "", published)).status).toBe(200);
  });
});

describe("who may measure", () => {
  const from = (remoteAddress: string, headers: http.IncomingHttpHeaders = {}) => ({
    socket: { remoteAddress },
    headers,
    httpVersion: "1.1",
  });
  it("with a token: whoever has it, wherever they are, and nobody else", () => {
    const token = "a-token-of-some-length";
    expect(mayMeasure(from("203.0.113.7", { authorization: `Bearer ${token}` }), token)).toBe(true);
    expect(mayMeasure(from("203.0.113.7", { authorization: `Bearer ${token}x` }), token)).toBe(false);
    expect(mayMeasure(from("127.0.0.1"), token)).toBe(false);
  });
  it("without one: this machine itself, where nobody else was meant to reach it, and through no proxy", () => {
    expect(mayMeasure(from("127.0.0.1"), undefined, true)).toBe(true);
    expect(mayMeasure(from("127.0.0.1"), undefined, false)).toBe(false);
    expect(mayMeasure(from("192.168.1.4"), undefined, true)).toBe(false);
    expect(mayMeasure(from("127.0.0.1", { "x-forwarded-for": "203.0.113.7" }), undefined, true)).toBe(false);
    expect(mayMeasure({ ...from("127.0.0.1"), httpVersion: "1.0" }, undefined, true)).toBe(false);
  });
});

it("no secret of a mailed link reaches the log", () => {
  expect(withoutSecrets("/login/reset/abcdef")).toBe("/login/reset/…");
  expect(withoutSecrets("/me/address/abcdef")).toBe("/me/address/…");
  expect(withoutSecrets("/replies/abcdef/revocation")).toBe("/replies/…");
  expect(withoutSecrets("/replies/done")).toBe("/replies/done");
  expect(withoutSecrets("/wards/saiwai/proposals/confirmation/abc")).toBe("/wards/saiwai/proposals/confirmation/…");
  expect(withoutSecrets("/wards/saiwai")).toBe("/wards/saiwai");
});

it("cookies of others that cannot be read are left out, ours stay", async () => {
  await send("GET", "/x", { Cookie: "foo=%; session=abc; bar=%E0%A4%A; draft=a%20b" });
  expect(seen.cookie).toBe("session=abc; draft=a%20b");
});
