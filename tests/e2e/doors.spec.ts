import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { fiscalYearOf } from "#app/shared/dates.ts";
import { dayAhead } from "./clock.ts";
import { proposalOf, sittingOn } from "./demo.ts";
import { origin } from "./person.ts";
import { test } from "./test.ts";

/** Keys a stranger would try: the first of this fiscal year and of the last. */
const thisYear = fiscalYearOf(dayAhead(0));
const guessed = [thisYear, thisYear - 1].flatMap((year) => [1, 2, 3, 4, 5, 6].map((number) => `${year}-${number}`));

const canaries = /CANARY-[A-Z-]+/;

/** `from`: the first page that led there. */
type Reached = { status: number; body: string; from: string | undefined };

/** Everything an anonymous visitor can reach, from the front page, the sitemap and what they lead to. */
async function crawl(): Promise<Map<string, Reached>> {
  const seen = new Map<string, Reached>();
  const linkedFrom = new Map<string, string>();
  const waiting = ["/", "/sitemap.xml", "/robots.txt", "/api/v1/openapi.json", "/api/v1/wards"];
  for (const ward of ["kawasaki", "saiwai", "nakahara", "takatsu", "miyamae", "tama", "asao"]) {
    const api = `/api/v1/wards/${ward}`;
    waiting.push(`/wards/${ward}`, `/wards/${ward}/council`, `/wards/${ward}/feed.atom`, `/wards/${ward}/sessions.ics`);
    for (const list of ["sessions", "proposals", "responses"])
      waiting.push(`${api}/${list}`, `${api}/${list}.csv`, `${api}/${list}?limit=1`);
    for (const key of guessed)
      waiting.push(`${api}/sessions/${key}`, `${api}/sessions/${key}/minutes`, `${api}/proposals/${key}`);
  }
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 8).filter((path) => !seen.has(path));
    await Promise.all(
      batch.map(async (path) => {
        seen.set(path, { status: 0, body: "", from: undefined });
        const response = await fetch(origin() + path, { redirect: "manual" });
        const said = wordsIn(new Uint8Array(await response.arrayBuffer()), response.headers.get("content-type") ?? "");
        const body = `${[...response.headers].map((header) => header.join(": ")).join("\n")}\n${said}`;
        seen.set(path, { status: response.status, body, from: linkedFrom.get(path) });
        for (const next of linksIn(body)) {
          if (seen.has(next)) continue;
          waiting.push(next);
          if (!linkedFrom.has(next)) linkedFrom.set(next, path);
        }
        const isPage = response.headers.get("content-type")?.includes("text/html") && !path.includes("?");
        if (isPage && response.status === 200) waiting.push(path === "/" ? "/_root.data" : `${path}.data`);
      }),
    );
  }
  return seen;
}

/** The words of an answer; a Word file is unpacked, its properties and its hidden parts too. */
function wordsIn(bytes: Uint8Array, type: string): string {
  if (!type.includes("wordprocessingml")) return new TextDecoder().decode(bytes);
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([name, part]) => `${name}\n${strFromU8(part)}`).join("\n");
}

function linksIn(body: string): string[] {
  // What LegalDocML calls href names a concept, and leads nowhere.
  if (body.includes("<akomaNtoso")) return [];
  const found = [
    ...body.matchAll(/(?:href|src|action)="([^"#]+)/g),
    ...body.matchAll(/<loc>([^<]+)/g),
    ...body.matchAll(/"url":"([^"]+)/g),
  ];
  return found
    .map((match) => (match[1] ?? "").replace(origin(), "").replaceAll("&amp;", "&"))
    .filter((path) => path.startsWith("/") && !path.startsWith("//"));
}

let reached: Awaited<ReturnType<typeof crawl>>;
test.beforeAll(async () => {
  reached = await crawl();
});

test("an anonymous visitor reaches much, and nothing that is closed", () => {
  expect(reached.size).toBeGreaterThan(150);
  const leaks = [...reached]
    .filter(([, page]) => canaries.test(page.body))
    .map(([path, page]) => `${path}: ${canaries.exec(page.body)?.[0]}`);
  expect(leaks).toEqual([]);
});

test("every page has a title, a description, its own address and the words others show of it", () => {
  const pages = [...reached].filter(
    ([path, page]) => page.status === 200 && page.body.includes("text/html") && !path.endsWith(".data"),
  );
  expect(pages.length).toBeGreaterThan(60);
  const lacking = pages.flatMap(([path, { body }]) =>
    [
      /<title>[^<]+<\/title>/,
      /<meta name="description" content="[^"]+"/,
      /<link rel="canonical" href="http[^"]+"/,
      /<meta property="og:title" content="[^"]+"/,
    ]
      .filter((wanted) => !wanted.test(body))
      .map((wanted) => `${path} lacks ${wanted.source}`),
  );
  expect(lacking).toEqual([]);
  expect(pages.filter(([, { body }]) => body.includes("ページを表示できません")).map(([path]) => path)).toEqual([]);
});

/** Others write while this one reads: what a page led to may have gone since, and then the page says so no more. */
async function stillLeads(from: string | undefined, path: string): Promise<boolean> {
  if (!from) return true;
  return linksIn(await (await fetch(origin() + from)).text()).includes(path);
}

test("every link leads somewhere, and no page breaks", async () => {
  const broken: string[] = [];
  for (const [path, { status, from }] of reached) {
    const isMissing = status === 404 && !path.startsWith("/api/");
    if (status >= 500 || (isMissing && (await stillLeads(from, path)))) broken.push(`${path} ${status}`);
  }
  expect(broken).toEqual([]);
});

test("the words of the demo are on every page, feed and list", () => {
  const texts = [...reached].filter(
    ([path, page]) =>
      page.status === 200 &&
      !path.startsWith("/assets") &&
      // Files are handed out byte for byte as a clerk sent them; the demo's own say so in their words.
      !/^\/wards\/\w+\/(papers|proposals\/[\w-]+\/(photos|pictures))\//.test(path) &&
      !/\.(svg|data|css|js|txt|xml)$/.test(path) &&
      !path.endsWith("openapi.json"),
  );
  const silent = texts.filter(([, page]) => !page.body.includes("実演用・実在の会議ではありません"));
  expect(silent.map(([path]) => path)).toEqual([]);
});

test("a closed item answers exactly as one that does not exist", async () => {
  const tell = async (path: string) => {
    const response = await fetch(origin() + path);
    return `${response.status} ${await response.text()}`;
  };
  const closed = `/wards/saiwai/sessions/${await sittingOn("saiwai", -70)}`;
  expect(reached.get(closed)?.status).toBe(200);
  const strip = (text: string, number: string) => text.replaceAll(new RegExp(`/items/${number}\\b`, "g"), "/items/N");
  expect(strip(await tell(`${closed}/items/4`), "4")).toBe(strip(await tell(`${closed}/items/99`), "99"));
  expect(await tell(`${closed}/items/4`)).toMatch(/^404 /);
});

test("ids of one ward are nothing under another", async () => {
  const own = [...reached.keys()].filter(
    (path) => /^\/wards\/saiwai\/(proposals|sessions)\/\d{4}-\d+/.test(path) && !path.endsWith(".data"),
  );
  const elsewhere = own
    .map((path) => path.replace("/saiwai/", "/nakahara/"))
    .filter((path) => !reached.has(path) || reached.get(path)?.status === 404);
  expect(elsewhere.length).toBeGreaterThan(10);
  const answers = await Promise.all(
    elsewhere.map(async (path) => ({ path, status: (await fetch(origin() + path)).status })),
  );
  // Other tests hold sittings there meanwhile: what has come to be its own is left out.
  const list = await (await fetch(`${origin()}/api/v1/wards/nakahara/sessions?limit=100`)).json();
  const held = (list as { items: { id: string }[] }).items.map(({ id }) => `/sessions/${id}`);
  const foreign = answers.filter(({ path }) => !held.some((key) => new RegExp(`${key}(?![0-9])`).test(path)));
  expect(foreign.length).toBeGreaterThan(10);
  expect(foreign.filter(({ status }) => status !== 404)).toEqual([]);
});

test("desk, members' pages and administration ask to sign in, and say nothing", async () => {
  for (const path of [
    "/wards/saiwai/desk",
    "/wards/saiwai/desk/intake",
    "/wards/saiwai/desk/sessions",
    "/me",
    "/admin",
    "/admin/outbox",
    "/wards/saiwai/desk/outbox",
  ]) {
    const response = await fetch(origin() + path, { redirect: "manual" });
    expect([302, 303], path).toContain(response.status);
    expect(response.headers.get("location"), path).toMatch(/^\/login\?to=/);
  }
});

test("reading pages load no script, few files, and little", async ({ browser }) => {
  const proposal = `/wards/saiwai/proposals/${await proposalOf("saiwai", "公園の園路が夜に暗い")}`;
  const session = `/wards/saiwai/sessions/${await sittingOn("saiwai", -70)}`;
  for (const path of ["/", "/wards/saiwai", session, `${session}/minutes`, proposal]) {
    const page = await browser.newPage();
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    let bytes = 0;
    let requests = 0;
    let ended = 0;
    client.on("Network.requestWillBeSent", () => {
      requests += 1;
    });
    client.on("Network.loadingFinished", (event) => {
      bytes += event.encodedDataLength;
      ended += 1;
    });
    expect((await page.goto(origin() + path, { waitUntil: "load" }))?.status(), path).toBe(200);
    // What is fetched after the page has loaded counts, too: it begins within the next frames. A page that draws
    // none (nobody looks at it) is never idle by itself: so at the latest after a second.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
    await expect.poll(() => requests - ended, { message: path }).toBe(0);
    expect(await page.locator("script:not([type='application/ld+json'])").count(), path).toBe(0);
    expect(requests, path).toBeLessThanOrEqual(8);
    expect(bytes, path).toBeLessThanOrEqual(60 * 1024);
    await page.close();
  }
});
