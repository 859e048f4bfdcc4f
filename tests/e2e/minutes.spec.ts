/** Minutes from Word to the draft and back, as a clerk does it, without script. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { sittingOn } from "./demo.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { beginSending, click } from "./turning.ts";

/** The second half of a sitting that ran out of time: nobody wrote its minutes yet. */
const desks = async () => `/wards/kawasaki/desk/sessions/${await sittingOn("kawasaki", -82)}`;

test("a clerk takes the draft as a Word file, hands in what was written, says what the machine could not know, and takes it in", async ({
  browser,
}) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp", false);
  await desk.goto(`${await desks()}/minutes`);
  await click(desk.getByRole("button", { name: "会議録を作る" }));
  await click(desk.getByRole("link", { name: "書いた会議録を取り込む" }));
  const coming = desk.waitForEvent("download");
  await click(desk.getByRole("link", { name: "下書きのWordファイル" }));
  const draft = await (await coming).path();
  expect(readFileSync(draft).subarray(0, 2).toString()).toBe("PK");

  await desk.getByLabel("会議録のファイル").setInputFiles({
    name: "会議録.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "会議録\n○会長\nただいまから始めます。\n（資料確認）\n○何野委員\n次のとおりです。\n1 段差\n○事務局　調べます。\n",
    ),
  });
  await click(desk.getByRole("button", { name: "読み取って確かめる" }));
  await expect(desk.getByText("決めていない行が1行、だれの発言か決めていないものが1件あります")).toBeVisible();
  await expect(desk.getByRole("button", { name: /会議録に取り込む/ })).toHaveCount(0);
  await isSound(desk);

  await desk.getByLabel("7行目の読み方").selectOption({ label: "発言に含める" });
  await desk.getByLabel(/何野委員（1件）/).selectOption({ label: "そのほかの人（書かれたとおり）" });
  await click(desk.getByRole("button", { name: "保存して読み直す" }));
  await click(desk.getByRole("button", { name: "この4件を会議録に取り込む" }));
  await expect(desk.getByText("会議録に取り込みました。")).toBeVisible();
  await expect(desk.getByText("次のとおりです。")).toContainText("1 段差");
  await expect(desk.getByRole("heading", { name: "○何野委員" })).toBeVisible();
});

test("two clerks write at once, over a line that drops and a page that closes: nothing typed is lost, and a conflict is shown", async ({
  browser,
}) => {
  const editor = `${await desks()}/minutes/editor`;
  const one = await person(browser, "secretariat@kawasaki.example.jp");
  const other = await person(browser, "manager@kawasaki.example.jp");
  const words = (page: Page, place: number) =>
    page.locator("section.edited").nth(place).getByLabel("発言", { exact: true });
  const status = (page: Page, place: number) => page.locator("section.edited").nth(place).getByRole("status");

  await one.goto(editor);
  await isSound(one);
  // The framework's stream once put a NUL where a character did not fit: not one letter may be another.
  expect(await (await one.request.get(editor)).text()).not.toMatch(/[\0\ufffd]/);
  await words(one, 0).fill("ただいまから、第1回を始めます。");
  await expect(status(one, 0)).toHaveText("保存しました");
  // A few letters of a reading are the member's name once saved.
  await other.goto(editor);
  await expect(words(other, 0)).toHaveValue("ただいまから、第1回を始めます。");

  await one.context().setOffline(true);
  await words(one, 0).fill("つながらないときの文。");
  await expect(status(one, 0)).toContainText("つながりません");
  await one.context().setOffline(false);
  await expect(status(one, 0)).toHaveText("保存しました", { timeout: 15_000 });

  // Closed in the middle of a word, before anything was sent.
  await words(one, 0).pressSequentially("閉じる前の文。", { delay: 0 });
  const context = one.context();
  await one.close();
  const again = await context.newPage();
  await again.goto(editor);
  await expect(words(again, 0)).toHaveValue(/閉じる前の文。/);
  await expect(async () =>
    expect(await (await context.request.get(editor)).text()).toContain("閉じる前の文。"),
  ).toPass();

  // The other clerk still has the page from before.
  await words(other, 0).fill("ほかの人の文。");
  const alert = other.getByRole("alert");
  await expect(alert).toContainText("ほかの人がこの発言を直しました");
  await expect(alert).toContainText("閉じる前の文。");
  await expect(words(other, 0)).toHaveValue("ほかの人の文。");
  await click(alert.getByRole("button", { name: "わたしの文を残す" }));
  await expect(status(other, 0)).toHaveText("保存しました");

  // Another statement is nobody's conflict.
  await words(again, 2).fill("次のとおり報告します。1 段差");
  await expect(status(again, 2)).toHaveText("保存しました");
});

test("by keys alone a statement is split where the cursor stands, moved, and given its speaker by letters", async ({
  browser,
}) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp");
  await desk.goto(`${await desks()}/minutes/editor`);
  const last = desk.locator("section.edited").last();
  const words = last.getByLabel("発言", { exact: true });
  const count = await desk.locator("section.edited").count();
  await words.focus();
  await desk.keyboard.press("ControlOrMeta+A");
  await desk.keyboard.insertText("前の発言です。後の発言です。");
  for (let step = 0; step < 7; step += 1) await desk.keyboard.press("ArrowLeft");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.locator("section.edited")).toHaveCount(count + 1);
  const texts = () =>
    desk.locator("section.edited textarea").evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect((await texts()).slice(-2)).toEqual(["前の発言です。", "後の発言です。"]);
  await desk.locator("section.edited").last().getByLabel("発言", { exact: true }).focus();
  await desk.keyboard.press("Alt+ArrowUp");
  await expect(async () => expect((await texts()).slice(-2)).toEqual(["後の発言です。", "前の発言です。"])).toPass();

  const reading = (await desk.locator("#speakers option").first().getAttribute("label")) ?? "";
  const name = (await desk.locator("#speakers option").first().getAttribute("value")) ?? "";
  const who = desk.locator("section.edited").last().getByLabel("発言者");
  await who.fill(reading);
  await expect(desk.locator("section.edited").last().getByRole("status")).toHaveText("保存しました");
  await desk.reload();
  await expect(desk.locator("section.edited").last().getByLabel("発言者")).toHaveValue(name);
});

test("without script the same editor is plain forms, and what was typed stays beside what another stored", async ({
  browser,
}) => {
  const editor = `${await desks()}/minutes/editor`;
  const plain = await person(browser, "secretariat@kawasaki.example.jp", false);
  const late = await person(browser, "manager@kawasaki.example.jp", false);
  await plain.goto(editor);
  await late.goto(editor);
  const first = (page: Page) => page.locator("section.edited").first();
  await first(plain).getByLabel("発言", { exact: true }).fill("先に直した文。");
  const heading = await plain.locator(".editor h2").first().textContent();
  await click(first(plain).getByRole("button", { name: "保存する" }));
  await expect(plain.getByText("保存しました。")).toBeVisible();
  await plain.goto(editor);
  await expect(plain.locator(".editor h2").first()).toHaveText(heading ?? "");
  await expect(first(plain).getByLabel("発言", { exact: true })).toHaveValue("先に直した文。");
  await first(late).getByLabel("発言", { exact: true }).fill("後から直した文。");
  await click(first(late).getByRole("button", { name: "分ける" }));
  await expect(late.getByRole("cell", { name: "先に直した文。" })).toBeVisible();
  await expect(late.getByLabel("発言 必須")).toHaveValue("後から直した文。");
  await late.getByLabel(/後ろの発言の始まり/).fill("直した");
  await click(late.getByRole("button", { name: "分ける" }));
  await expect(late.locator("section.edited textarea").nth(1)).toHaveValue("直した文。");
});

test("a book of minutes is handed in with how far it is, and read", async ({ browser }) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp");
  await desk.goto(`${await desks()}/minutes`);
  const begin = desk.getByRole("button", { name: "会議録を作る" });
  if (await begin.count()) await click(begin);
  await desk.goto(`${await desks()}/minutes/imports`);
  const line = "園路の照明が暗く、通るのが怖いという声があります。";
  await desk.getByLabel("会議録のファイル").setInputFiles({
    name: "会議録.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`会議録\n${Array.from({ length: 20_000 }, () => `○事務局\n${line}\n`).join("")}`),
  });
  const session = await desk.context().newCDPSession(desk);
  await session.send("Network.enable");
  const network = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 300_000 };
  await session.send("Network.emulateNetworkConditions", network);
  await beginSending(desk.getByRole("button", { name: "読み取って確かめる" }));
  await expect(desk.locator(".upload-progress progress")).toBeVisible();
  await expect(desk.getByText(/送っています（\d+パーセント）/)).toBeVisible();
  await expect(desk.getByRole("button", { name: "この20000件を会議録に取り込む" })).toBeVisible({ timeout: 30_000 });
});
