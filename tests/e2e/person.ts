import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";

export const origin = (): string => process.env.E2E_ORIGIN ?? "";

/** One person in a browser of their own, with or without script. */
export async function person(
  browser: Browser,
  email: string | null,
  javaScriptEnabled = true,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport, baseURL: origin() });
  const page = await context.newPage();
  if (!javaScriptEnabled) withoutScript.add(page);
  if (email) {
    await page.goto("/login");
    await page.getByLabel("メールアドレス").fill(email);
    await page.getByLabel("パスワード").fill("kumin-kaigi-demo");
    await page.getByRole("button", { name: "ログイン" }).click();
    await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  }
  return page;
}

const withoutScript = new WeakSet<Page>();

/** No accessibility fault that a machine can find, and nothing to scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  // The checker itself is a script; the pages are the same ones either way.
  if (withoutScript.has(page)) return;
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map((violation) => `${page.url()}: ${violation.id} ${violation.nodes[0]?.html}`)).toEqual([]);
}

const checked = new Set<string>();

/** By keyboard alone: the thing is reached with Tab, has the focus, and Enter does it. Each new kind of page is checked. */
async function enter(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  if (withoutScript.has(page)) return target.click();
  await target.focus();
  await expect(target).toBeFocused();
  expect(await target.evaluate((element) => (element as HTMLElement).tabIndex)).toBeGreaterThanOrEqual(0);
  const before = page.url();
  // A form refused by a page with script stays where it is, without any navigation.
  const moved = page.waitForEvent("framenavigated", { timeout: 2500 }).catch(() => null);
  await page.keyboard.press("Enter");
  await moved;
  await page.waitForLoadState("load");
  const kind = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}|\d+-\d+|\/\d+/g, "/N");
  if (page.url() === before || checked.has(kind)) return;
  checked.add(kind);
  await isSound(page);
}

export const press = (page: Page, name: string | RegExp) => enter(page, "button", name);
export const follow = (page: Page, name: string | RegExp) => enter(page, "link", name);

/** Chooses in a list by the text of the option. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  const list = page.getByLabel(label).first();
  const value = await list.locator("option", { hasText: option }).first().getAttribute("value");
  await list.selectOption(value ?? "");
}
