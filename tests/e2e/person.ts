import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type Axe from "axe-core";
import { click, hasScript, turning, watchLeaving } from "./turning.ts";

const password = "kumin-kaigi-demo";
/** It is read anew by every page it looks at, and its small form in half the time. */
const axeSource = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export const origin = (): string => process.env.E2E_ORIGIN ?? "";

/** One person in a browser of their own, with or without script. */
export async function person(
  browser: Browser,
  email: string | null,
  javaScriptEnabled = true,
  viewport = { width: 1280, height: 900 },
  baseURL = origin(),
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport, baseURL });
  await watchLeaving(context, javaScriptEnabled);
  const page = await context.newPage();
  if (email) await signIn(page, email, baseURL);
  return page;
}

/** Where scripts are off by the page itself; else by the form alone, whose page has tests of its own. */
async function signIn(page: Page, email: string, baseURL: string): Promise<void> {
  if (hasScript(page)) {
    const form = { email, password };
    const answer = await page.request.post("/login", { form, headers: { Origin: baseURL }, maxRedirects: 0 });
    expect(answer.status(), email).toBe(302);
    return;
  }
  await page.goto("/login");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード").fill(password);
  await click(page.getByRole("button", { name: "ログイン" }));
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
}

/** No accessibility fault that a machine can find, and nothing to scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  // The checker itself is a script; the pages are the same ones either way.
  if (!hasScript(page)) return;
  await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async (tags) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const found = await axe.run(document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
        preload: false,
      });
      return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    },
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  );
  expect(violations.map((violation) => `${page.url()}: ${violation}`)).toEqual([]);
}

/** Whether a kind of page is looked at for the first time in this run, whoever of the workers it is. */
function isFirstOfKind(page: Page): boolean {
  const kind = new URL(page.url()).pathname
    .replace(/^\/wards\/[a-z]+/, "/wards/N")
    .replaceAll(/[0-9a-f-]{36}|\d+-\d+|\/\d+/g, "/N");
  try {
    mkdirSync(path.join(process.env.E2E_KINDS ?? "", encodeURIComponent(kind)));
    return true;
  } catch {
    return false;
  }
}

/** Tab, Tab, Tab, as someone without a pointer does, until the thing has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  // Found once: looking for a name through the whole page takes longer than a key.
  const element = await target.elementHandle();
  if (!element) throw new Error(`not there: ${target}`);
  // So many it takes at least; they are pressed without looking up after each.
  const sure = await element.evaluate(stopsBefore);
  // Held down, the key goes on by itself.
  await Promise.all(Array.from({ length: sure }, () => page.keyboard.down("Tab")));
  if (sure > 0) await page.keyboard.up("Tab");
  for (let presses = sure; presses < 400; presses += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${target}`);
}

/** How many stops of Tab lie for sure between what has the focus and an element that comes after it; none if it comes before. */
function stopsBefore(target: Node): number {
  const groups = new Set<string>();
  const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")].filter(
    (one) => {
      if (one.tabIndex < 0 || one.matches(":disabled, [type=hidden]") || !one.checkVisibility()) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      // A group of radio buttons is one stop, wherever in it that is.
      const isNew = !groups.has(one.name);
      groups.add(one.name);
      return isNew && one.form !== (target as HTMLInputElement).form;
    },
  );
  const from = document.activeElement ?? document.body;
  const follows = (one: Node, other: Node) =>
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (from !== document.body && !follows(target, from)) return 0;
  return stops.filter((one) => (from === document.body || follows(one, from)) && follows(target, one)).length;
}

/** Reached with Tab where scripts run, by pointer where they are off; Enter does it. Each new kind of page is checked. */
async function enter(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  if (!hasScript(page)) return click(target);
  await reach(page, target);
  const before = page.url();
  await turning(page, () => page.keyboard.press("Enter"));
  if (page.url() !== before && isFirstOfKind(page)) await isSound(page);
}

export const press = (page: Page, name: string | RegExp) => enter(page, "button", name);
export const follow = (page: Page, name: string | RegExp) => enter(page, "link", name);

/** Writes into a field in place of what stands there. */
export async function write(page: Page, place: string | RegExp | Locator, text: string): Promise<void> {
  const field = typeof place === "string" || place instanceof RegExp ? page.getByLabel(place).first() : place;
  if (!hasScript(page)) return field.fill(text);
  await reach(page, field);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** 2026-12-03 as 12032026, 13:30 as 0130P: the order in which the fields of this browser take them. */
function keysFor(value: string): string {
  const [first = "", second = "", third] = value.split(/[-:]/);
  if (third !== undefined) return `${second}${third}${first}`;
  const hour = Number(first);
  return `${String(hour % 12 || 12).padStart(2, "0")}${second}${hour < 12 ? "A" : "P"}`;
}

/** A day or a time, part by part, as its field takes it. */
export async function set(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label).first();
  if (!hasScript(page)) return field.fill(value);
  await reach(page, field);
  await page.keyboard.type(keysFor(value));
  await expect(field).toHaveValue(value);
}

/** Chooses in a list by the text of the option, or by its place. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp | number): Promise<void> {
  const list = page.getByLabel(label).first();
  const wanted =
    typeof option === "number"
      ? list.locator("option").nth(option)
      : list.locator("option", { hasText: option }).first();
  const value = (await wanted.getAttribute("value")) ?? "";
  if (!hasScript(page)) {
    await list.selectOption(value);
    return;
  }
  await reach(page, list);
  await page.keyboard.press("Home");
  for (let presses = 0; presses < 60 && (await list.inputValue()) !== value; presses += 1)
    await page.keyboard.press("ArrowDown");
  await expect(list).toHaveValue(value);
}

/** Picks one of a few: the group is one stop of Tab, the arrows move within it. */
export async function pick(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole("radio", { name, exact: true }).first();
  if (!hasScript(page)) return target.check();
  const group = (await target.getAttribute("name")) ?? "";
  const stop = page.locator(`input[type="radio"][name="${group}"]:checked`);
  await reach(
    page,
    (await stop.count()) > 0 ? stop.first() : page.locator(`input[type="radio"][name="${group}"]`).first(),
  );
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 20 && !(await target.isChecked()); presses += 1)
    await page.keyboard.press("ArrowDown");
  await expect(target).toBeChecked();
}

/** Puts a mark into a box that has none. */
export async function tick(page: Page, box: Locator): Promise<void> {
  if (!hasScript(page)) return box.check();
  if (await box.isChecked()) return;
  await reach(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
}
