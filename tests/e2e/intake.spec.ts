/** Words that come in by other ways than this site. */
import { expect, test } from "@playwright/test";
import { isSound, person } from "./person.ts";

for (const [isScripted, way] of [
  [true, "電話"],
  [false, "ワークショップ"],
] as const)
  test(`AT-32: words heard by ${way} are in after five fields, and found by their number`, async ({ browser }) => {
    const clerk = await person(browser, "secretariat@tama.example.jp", isScripted);
    await clerk.goto("/wards/tama/desk/intake/new");
    await isSound(clerk);
    const shown = clerk.locator("form .field:visible > :is(label, legend)");
    expect((await shown.allInnerTexts()).map((words) => words.replace(/\s*(任意|必須)$/, ""))).toEqual([
      "受付経路",
      "困っていること",
      "町名",
      "公開名",
      "サイトへの掲載",
    ]);
    await clerk.getByRole("radio", { name: way }).check();
    await clerk.getByLabel("困っていること").fill(`川沿いの道に街灯がない。${way}で聞いた話。`);
    await clerk.getByLabel("町名").selectOption("ward");
    await clerk.getByRole("button", { name: "登録する" }).click();
    await expect(clerk.getByText("「川沿いの道に街灯がない」を受け付けました。")).toBeVisible();
    const code = await clerk.locator("strong", { hasText: /^\d{3}-\d{3}-\d{4}$/ }).textContent();
    await clerk.getByRole("link", { name: "この提案を開く" }).click();
    await expect(clerk.getByText(new RegExp(`${way}で困りごと・提案を出しました`)).first()).toBeVisible();

    const caller = await person(browser, null, isScripted);
    await caller.goto("/receipts");
    await caller.getByLabel("控え番号").fill(code ?? "");
    await caller.getByRole("button", { name: /調べる/ }).click();
    await expect(caller.getByText("川沿いの道に街灯がない")).toBeVisible();
  });
