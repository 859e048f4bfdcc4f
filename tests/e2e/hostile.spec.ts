/**
 * What people fill in is text, whatever it says: markup, formulas, heads of letters and addresses that would run, in
 * every column that holds somebody's words at once, read back at every door by everybody.
 */
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { keyNow } from "./clock.ts";
import { proposalOf } from "./demo.ts";
import { letterTo } from "./mailbox.ts";
import { type OwnServer, startDemo } from "./own-server.ts";
import { person } from "./person.ts";
import { test } from "./test.ts";
import { click, turning } from "./turning.ts";

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startDemo("hostile");
});
test.afterAll(async () => server.stop());

const hostile = [
  "=cmd|'/C calc'!A1",
  `"><script>window.hostile=1</script>`,
  "<img src=x onerror=window.hostile=1>",
  "<svg/onload=window.hostile=1>",
  "[押す](javascript:window.hostile=1)",
  `'; DROP TABLE "Proposal"; --`,
  "\r\nX-Evil: 1\r\nBcc: evil@example.jp",
  "{{7*7}}<!--",
].join(" ");

/** Not words of people: keys, hashes, enumerations, what the machine writes for itself. */
const machine = new Set(
  "codeHash html slug email sha256 kind sortKey seed path id key mode subject action code means contactMeans identityMeans approvalMeans closedGround ground presidingAs type outcome purpose photo onlineUrl contactEmail passwordHash receiptHash approvedHash signedHash seedHash lotSeed secretHash newEmail address".split(
    " ",
  ),
);
const machineTables =
  /^(Audit|Notice|News|SubmittedForm|RateLimit|LoginSession|KeptForm|Stored|AccountToken|NumberCounter|_|Installation|Migration|ProposalGrams|MinutesVersion|ProposalDraft|DraftInvitation)/;

/** Every text column of people's words, in every row, begins with what would do harm if it were more than text. */
async function poison(): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const untouched: string[] = [];
  try {
    const { rows } = await client.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns JOIN information_schema.tables
         USING (table_catalog, table_schema, table_name)
       WHERE table_type = 'BASE TABLE' AND table_schema = 'public' AND data_type = 'text' ORDER BY 1, 2`,
    );
    // The database itself keeps what was decided and handed over: here it has to look away.
    for (const table of ["TermReport", "Vote"]) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    for (const { table, column } of rows) {
      if (machine.has(column) || machineTables.test(table)) continue;
      await client
        .query(`UPDATE "${table}" SET "${column}" = $1 || "${column}" WHERE "${column}" IS NOT NULL`, [hostile])
        .catch((error: Error) => untouched.push(`${table}.${column}: ${error.message}`));
    }
  } finally {
    await client.end();
  }
  return untouched;
}

/** Whatever of it is markup in an answer is a fault; in a spreadsheet, a cell that would run; in a calendar, a line. */
function faults(address: string, type: string, body: string): string[] {
  const marks = ["<script>window.hostile", "<img src=x onerror", "<svg/onload", 'href="javascript:window'];
  const found = /html|xml/.test(type) ? marks.filter((mark) => body.includes(mark)) : [];
  if (type.includes("calendar") && /^(X-Evil|Bcc):/m.test(body)) found.push("a line of its own");
  if (type.includes("csv"))
    found.push(
      ...cells(body)
        .filter((cell) => /^([=+\-@＝＋－＠\t\r]|X-Evil|Bcc)/.test(cell))
        .slice(0, 1),
    );
  return found.map((what) => `${address}: ${what}`);
}

/** The cells of RFC 4180 lines. */
function cells(csv: string): string[] {
  return [...csv.replace(/^\ufeff/, "").matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** Everything that can be reached by links from some pages, a few of each kind. */
async function walk(page: Page, from: string[], most: number) {
  const seen = new Set<string>();
  const perKind = new Map<string, number>();
  const queue = [...from];
  const problems: string[] = [];
  const read: string[] = [];
  for (let at = queue.shift(); at && read.length < most; at = queue.shift()) {
    const address = at.split("#")[0] ?? "";
    const kind = address.replace(/[0-9a-f-]{36}|\d+/g, "N").replace(/\?.*/, "?");
    if (seen.has(address) || (perKind.get(kind) ?? 0) >= 3) continue;
    seen.add(address);
    perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    const answer = await page.request.get(address, { maxRedirects: 5 });
    const type = answer.headers()["content-type"] ?? "";
    if (answer.status() >= 500) problems.push(`${address}: ${answer.status()}`);
    if (answer.headers()["x-evil"]) problems.push(`${address}: a header`);
    // What is no page is never read as one.
    if (answer.headers()["x-content-type-options"] !== "nosniff") problems.push(`${address}: may be sniffed`);
    read.push(address);
    if (!/html|csv|xml|calendar|json|plain/.test(type)) continue;
    const body = await answer.text();
    problems.push(...faults(address, type, body));
    if (!type.includes("html")) continue;
    for (const [, href = ""] of body.matchAll(/href="(\/[^"]*)"/g)) {
      const link = href.replaceAll("&amp;", "&");
      if (!/\/assets\/|\.css|logout/.test(link)) queue.push(link);
    }
  }
  return { read, problems };
}

test("hostile words in every column run at no door, in no letter, in no spreadsheet", async ({ browser }) => {
  test.setTimeout(300_000);
  const as = (who: string | null) =>
    person(browser, who && `${who}.example.jp`, true, { width: 1280, height: 900 }, server.origin);
  const people = {
    anonymous: await as(null),
    resident: await as("resident01@saiwai"),
    member: await as("member01@saiwai"),
    secretariat: await as("secretariat@saiwai"),
    manager: await as("manager@saiwai"),
    office: await as("roadpark@saiwai"),
    bureau: await as("bureau@city"),
    admin: await as("admin@city"),
  };
  expect(await poison()).toEqual([]);
  const doors: Record<keyof typeof people, [string[], number]> = {
    anonymous: [["/", "/wards/saiwai", "/wards/saiwai/feed.atom", "/wards/saiwai/sessions.ics", "/api/v1/wards"], 320],
    resident: [
      ["/me", "/me/settings", `/wards/saiwai/proposals/${await proposalOf("saiwai", "公園の園路が夜に暗い")}`],
      60,
    ],
    member: [["/me", "/wards/saiwai/sessions"], 80],
    secretariat: [["/wards/saiwai/desk", "/wards/saiwai/desk/handover", "/wards/saiwai/desk/reviews"], 260],
    manager: [["/wards/saiwai/desk/approvals", "/wards/saiwai/desk/settings"], 60],
    office: [["/wards/saiwai/desk"], 60],
    bureau: [["/me", "/me/inquiries"], 30],
    admin: [["/admin"], 40],
  };
  const problems: string[] = [];
  let count = 0;
  for (const [who, page] of Object.entries(people) as [keyof typeof people, Page][]) {
    const { read, problems: found } = await walk(page, ...doors[who]);
    count += read.length;
    problems.push(...found.map((problem) => `${who} ${problem}`));
    // And in a browser that would run it.
    page.on("dialog", (dialog) => problems.push(`${who} ${page.url()}: ${dialog.message()}`));
    for (const address of read.filter((_, index) => index % 12 === 0).slice(0, 12)) {
      if (/\.(csv|ics|atom|zip|docx|xlsx|pdf|json|txt|xml)|\/files?\b|papers\/[^/]+\/[^/]+$/.test(address)) continue;
      await page.goto(address).catch(() => undefined);
      const ran = await page.evaluate(() => (window as unknown as { hostile?: number }).hostile ?? null);
      if (ran !== null) problems.push(`${who} ${address}: it ran`);
    }
  }
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(500);

  // A letter about it: one subject, on one line, to one address.
  const clerk = people.secretariat;
  const key = await proposalOf("saiwai", "公園の水飲み場が使えない");
  await clerk.goto(`/wards/saiwai/desk/proposals/${key}/office`);
  const office = await clerk.locator("option", { hasText: "道路公園センター" }).first().getAttribute("value");
  await clerk.getByLabel("担当課").first().selectOption(office);
  await click(clerk.getByRole("button", { name: "担当課を決めて知らせる" }));
  await expect(clerk.getByText("担当課と期限を決めました。")).toBeVisible();
  const letter = await letterTo("roadpark@saiwai.example.jp", `第${key.split("-")[1]}号`, server.origin);
  expect(letter.to).toEqual(["roadpark@saiwai.example.jp"]);
  expect(letter.subject).not.toMatch(/[\r\n]/);
});

/** Fills every field of the page's form that takes words, chooses where there is a choice, and sends it as it is. */
async function sendForm(page: Page, address: string, values: Record<string, string> = {}): Promise<number> {
  await page.goto(address);
  // What cannot be done now shows no form.
  if ((await page.locator("main form[method=post]").count()) === 0) return 0;
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    turning(page, () =>
      page
        .locator("main form[method=post]")
        .last()
        .evaluate(
          (form, { words, line, given }) => {
            const fields = [...(form as HTMLFormElement).elements];
            for (const field of fields) {
              if (field instanceof HTMLTextAreaElement) field.value = given[field.name] ?? words;
              else if (field instanceof HTMLSelectElement) {
                const choice = [...field.options].find(({ value }) => value !== "");
                field.value = given[field.name] ?? choice?.value ?? "";
              } else if (field instanceof HTMLInputElement) {
                const group = fields.filter((one) => one instanceof HTMLInputElement && one.name === field.name);
                if (field.type === "radio" && !group.some((one) => (one as HTMLInputElement).checked))
                  field.checked = true;
                if (["text", "search", "tel"].includes(field.type)) field.value = given[field.name] ?? line;
              }
            }
            (form as HTMLFormElement).noValidate = true;
            (form as HTMLFormElement).requestSubmit();
          },
          { words: hostile, line: `"><script>window.hostile=1</script>`, given: values },
        ),
    ),
  ]);
  expect(answer.status(), address).toBeLessThan(500);
  expect(await page.evaluate(() => (window as unknown as { hostile?: number }).hostile ?? null), address).toBeNull();
  expect(faults(address, "html", await page.content()), address).toEqual([]);
  return answer.status();
}

test("hostile words typed into the forms themselves come back as text, and stand in no log", async ({ browser }) => {
  test.setTimeout(240_000);
  const as = (who: string | null) =>
    person(browser, who && `${who}.example.jp`, true, { width: 1280, height: 900 }, server.origin);
  const [resident, clerk, office] = [
    await as("resident06@saiwai"),
    await as("secretariat@saiwai"),
    await as("roadpark@saiwai"),
  ];
  let sent = 0;
  const send = async (...given: Parameters<typeof sendForm>) => {
    if ((await sendForm(...given)) > 0) sent += 1;
  };
  await send(resident, "/wards/saiwai/proposals/new", { town: "ward" });
  await send(resident, "/wards/saiwai/proposals/new/check");
  const number = /第(\d+)号/.exec((await resident.textContent("main")) ?? "")?.[1] ?? "";
  const key = keyNow(number);
  const [shown, desk] = [`/wards/saiwai/proposals/${key}`, `/wards/saiwai/desk/proposals/${key}`];
  await send(resident, `${shown}/revision`);
  for (const path of ["notes", "urgent", "publication", "theme", "office"]) await send(clerk, `${desk}/${path}`);
  await send(resident, `${shown}/revision`);
  for (const path of ["comments", "help"]) await send(await as("resident07@saiwai"), `${shown}/${path}`);
  await send(office, `${desk}/response`);
  const others = [
    ...["masking", "relation", "inquiries/new", "project", "assessment", "discussion", "referral", "hold"].map(
      (path) => `${desk}/${path}`,
    ),
    ...["intake/new", "costs", "contact", "sessions/new", "members/new", "calls/new", "venues/new", "towns/new"].map(
      (path) => `/wards/saiwai/desk/${path}`,
    ),
  ];
  for (const address of others) {
    const page = await clerk.request.get(address);
    if (page.ok() && (await page.text()).includes('method="post"')) await send(clerk, address, { paperCode: "" });
  }
  expect(sent).toBeGreaterThan(20);
  // What went in stands on the page, word for word, and runs nowhere.
  const visitor = await as(null);
  await visitor.goto(shown);
  await expect(visitor.getByText("<script>window.hostile=1</script>").first()).toBeVisible();
  const problems: string[] = [];
  for (const address of [
    shown,
    `${shown}/revisions`,
    "/wards/saiwai/results.csv",
    "/wards/saiwai/feed.atom",
    "/receipts",
  ]) {
    const answer = await visitor.request.get(address);
    problems.push(...faults(address, answer.headers()["content-type"] ?? "", await answer.text()));
  }
  expect(problems).toEqual([]);
  // One line of JSON for each request, and no word of anybody's in it.
  const lines = server
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => /hostile|X-Evil|DROP TABLE/.test(line))).toEqual([]);
  expect(server.log()).not.toMatch(/^X-Evil/m);
});
