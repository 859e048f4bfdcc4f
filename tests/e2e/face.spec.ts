import { expect, type Page } from "@playwright/test";
import { keyNow } from "./clock.ts";
import { proposalOf, sittingOn } from "./demo.ts";
import { isSound, origin, person } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

const publicPages = [
  "/",
  "/wards/saiwai",
  "/wards/saiwai/council",
  "/wards/saiwai/council/rules",
  "/wards/saiwai/draws",
  "/wards/saiwai/results",
  "/wards/saiwai/proposals",
  "/wards/saiwai/proposals/new",
  "/wards/saiwai/sessions",
  "/login",
  "/login/code",
  "/login/reset",
  "/signup",
  "/receipts",
  "/terms",
  "/privacy",
  "/accessibility",
  "/about",
];

/** The pages of the demo that hold the most: a sitting, its minutes, an item, a proposal all the way. */
async function fullPages(page: Page): Promise<string[]> {
  const sitting = `/wards/saiwai/sessions/${await sittingOn("saiwai", -70)}`;
  const proposal = `/wards/saiwai/proposals/${await proposalOf("saiwai", "公園の園路が夜に暗い")}`;
  const pages = [sitting, `${sitting}/items/2`, `${sitting}/minutes`, proposal];
  for (const path of pages) expect((await page.goto(origin() + path))?.status(), path).toBe(200);
  return pages;
}

test("nothing a machine can find is wrong, in light and dark", async ({ browser }) => {
  const page = await person(browser, null);
  for (const path of [...publicPages, ...(await fullPages(page))]) {
    await page.goto(path);
    await isSound(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await isSound(page);
    await page.emulateMedia({ colorScheme: "light" });
  }
});

test("320 px and text twice the size lose nothing", async ({ browser }) => {
  const page = await person(browser, null, true, { width: 320, height: 700 });
  for (const path of [...publicPages, ...(await fullPages(page))]) {
    await page.goto(path);
    expect(await overflow(page), `${path} at 320 px`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "212.5%";
    });
    expect(await overflow(page), `${path} at 200 %`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 700 });
  }
});

test("the desk fits a phone, a tablet and a monitor", async ({ browser }) => {
  const page = await person(browser, "secretariat@saiwai.example.jp");
  for (const width of [375, 768, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    for (const path of [
      "",
      "/intake",
      "/sessions",
      "/members",
      "/settings",
      "/outbox",
      "/rules/body",
      "/attendance",
      "/approvals",
    ]) {
      await page.goto(`/wards/saiwai/desk${path}`);
      expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 1280) await isSound(page);
    }
  }
});

test("AT-33: every published page prints on A4 portrait without loss, and reads in order as text", async ({
  browser,
}) => {
  const page = await person(browser, null);
  const full = await fullPages(page);
  const session = full[0];
  const ours = ["/wards/saiwai/projects", "/plans"];
  for (const path of [...publicPages, ...ours, ...full, `${session}/print`, `${session}/minutes`]) {
    await page.goto(path ?? "");
    await page.emulateMedia({ media: "print" });
    // 210 mm less the margins, at 96 dots an inch.
    await page.setViewportSize({ width: 657, height: 1000 });
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
    expect(await page.locator("header nav").isVisible(), path).toBe(false);
    // What is read without style is in the order of the source: the heading first, then what it heads.
    const text = (await page.locator("main").textContent()) ?? "";
    const heading = (await page.locator("main h1").first().textContent()) ?? "";
    expect(text.trim().startsWith(heading.trim()), path).toBe(true);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(5000);
    await page.emulateMedia({ media: "screen" });
  }
});

test("the keyboard alone writes a proposal and signs in", async ({ browser }) => {
  const page = await person(browser, null);
  await page.goto("/wards/takatsu");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await page.getByRole("link", { name: "困りごと・提案を書く" }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("困っていること").focus();
  await page.keyboard.type("横断歩道の線が消えています。");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  for (
    let steps = 0;
    steps < 8 &&
    !(await page.getByRole("button", { name: "確認へ進む" }).evaluate((button) => button === document.activeElement));
    steps += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "確かめる" })).toBeVisible();
  await page.goto("/login");
  await page.getByLabel("メールアドレス").focus();
  await page.keyboard.type("member01@takatsu.example.jp");
  await page.keyboard.press("Tab");
  await page.keyboard.type("kumin-kaigi-demo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
});

test("a member who resigned signs in, sees why, and cannot answer", async ({ browser }) => {
  const page = await person(browser, "member18@saiwai.example.jp");
  await page.goto("/me");
  await expect(page.getByText(/任期は、.*に終わっています（辞任）/)).toBeVisible();
  await expect(page.getByRole("button", { name: "出席" })).toHaveCount(0);
});

test("a form posted after the login ended is kept and offered again", async ({ browser }) => {
  const page = await person(browser, "resident02@saiwai.example.jp");
  await page.goto("/wards/saiwai/proposals");
  await click(page.locator(".list a.title").first());
  await click(page.getByRole("link", { name: "意見を書く" }));
  await page.getByLabel("意見").fill("見通しの悪い角にも、鏡がほしいです。");
  await page.context().clearCookies();
  await click(page.getByRole("button", { name: "投稿のきまりに同意して載せる" }));
  await page.getByLabel("メールアドレス").fill("resident02@saiwai.example.jp");
  await page.getByLabel("パスワード").fill("kumin-kaigi-demo");
  await click(page.getByRole("button", { name: "ログイン" }));
  await expect(page.getByText("見通しの悪い角にも、鏡がほしいです。")).toBeVisible();
  await click(page.getByRole("button", { name: "送る" }));
  await expect(page.getByText("意見を掲載しました。")).toBeVisible();
});

test("an unknown error shows a fixed sentence and an id, never its own words", async ({ request }) => {
  const response = await request.get(`${origin()}/wards/saiwai/sessions/${keyNow("1")}%00`);
  expect([400, 404]).toContain(response.status());
  expect(await response.text()).not.toMatch(/Prisma|Error:|at \//);
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("keys pressed while a page is still loading leave what moves on it alive", async ({ browser }) => {
  const page = await person(browser, null);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const sitting = await sittingOn("takatsu", 0);
  for (let turn = 0; turn < 12; turn += 1) {
    await page.goto(`${origin()}/wards/takatsu/sessions/${sitting}/live`);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("Tab");
    await click(page.getByRole("button", { name: "自動更新を止める" }));
    await expect(page.getByRole("button", { name: "自動更新を始める" })).toBeVisible();
  }
  expect(errors).toEqual([]);
});
