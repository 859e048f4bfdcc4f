/** Minutes from Word to the draft and back, as a clerk does it, without script. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { isSound, person } from "./person.ts";

test("a clerk takes the draft as a Word file, hands in what was written, says what the machine could not know, and takes it in", async ({
  browser,
}) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp", false);
  await desk.goto("/wards/kawasaki/desk/sessions/2026-4/minutes");
  await desk.getByRole("button", { name: "会議録を作る" }).click();
  await desk.getByRole("link", { name: "書いた会議録を取り込む" }).click();
  const coming = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "下書きのWordファイル" }).click();
  const draft = await (await coming).path();
  expect(readFileSync(draft).subarray(0, 2).toString()).toBe("PK");

  await desk.getByLabel("会議録のファイル").setInputFiles({
    name: "会議録.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "会議録\n○会長\nただいまから始めます。\n（資料確認）\n○何野委員\n次のとおりです。\n1 段差\n○事務局　調べます。\n",
    ),
  });
  await desk.getByRole("button", { name: "読み取って確かめる" }).click();
  await expect(desk.getByText("決めていない行が1行、だれの発言か決めていないものが1件あります")).toBeVisible();
  await expect(desk.getByRole("button", { name: /会議録に取り込む/ })).toHaveCount(0);
  await isSound(desk);

  await desk.getByLabel("7行目の読み方").selectOption({ label: "発言に含める" });
  await desk.getByLabel(/何野委員（1件）/).selectOption({ label: "そのほかの人（書かれたとおり）" });
  await desk.getByRole("button", { name: "保存して読み直す" }).click();
  await desk.getByRole("button", { name: "この4件を会議録に取り込む" }).click();
  await expect(desk.getByText("会議録に取り込みました。")).toBeVisible();
  await expect(desk.getByText("次のとおりです。")).toContainText("1 段差");
  await expect(desk.getByRole("heading", { name: "○何野委員" })).toBeVisible();
});
