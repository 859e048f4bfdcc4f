/** Words that come in by other ways than this site. */
import { expect } from "@playwright/test";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

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
    await click(clerk.getByRole("button", { name: "登録する" }));
    await expect(clerk.getByText("「川沿いの道に街灯がない」を受け付けました。")).toBeVisible();
    const code = await clerk.locator("strong", { hasText: /^\d{5}-\d{5}-\d{4}$/ }).textContent();
    await click(clerk.getByRole("link", { name: "この提案を開く" }));
    await expect(clerk.getByText(new RegExp(`${way}で困りごと・提案を出しました`)).first()).toBeVisible();

    const caller = await person(browser, null, isScripted);
    await caller.goto("/receipts");
    // The number that names a matter opens nothing, and says so.
    await caller.getByLabel("控え番号").fill("第1号");
    await click(caller.getByRole("button", { name: /調べる/ }));
    await expect(caller.getByRole("alert")).toContainText("受付番号では開けません。控え番号を入れてください");
    await expect(caller.getByLabel("控え番号")).toHaveValue("第1号");
    await caller.getByLabel("控え番号").fill(code ?? "");
    await click(caller.getByRole("button", { name: /調べる/ }));
    await expect(caller.getByText("川沿いの道に街灯がない")).toBeVisible();
  });

test("on a phone, words are sent in two screens: four things to fill in, the rest is filled already", async ({
  browser,
}) => {
  const phone = await person(browser, null, true, { width: 375, height: 800 });
  /** What is asked on a screen, and whether somebody still has to answer it. */
  const asked = () =>
    phone.locator("form .field:visible").evaluateAll((fields) =>
      fields.map((field) => {
        const label = field.querySelector("label, legend")?.textContent?.replace(/\s*(任意|必須)\s*$/, "") ?? "";
        const input = field.querySelector<HTMLInputElement>("input:not([type=radio]), textarea, select");
        const isFilled = input ? input.value !== "" : field.querySelector("input:checked") !== null;
        const isOptional = (field.querySelector("label, legend")?.textContent ?? "").includes("任意");
        return `${label}${isOptional ? "（任意）" : isFilled ? "（入っている）" : ""}`;
      }),
    );
  await phone.goto("/wards/tama");
  await click(phone.getByRole("link", { name: "困りごと・提案を書く" }).first());
  await expect(phone.getByRole("heading", { name: "困りごと・提案を書く" })).toBeVisible();
  expect(await asked()).toEqual([
    "困っていること",
    "町名",
    "目印（任意）",
    "こうなるとよい（任意）",
    "サイトへの掲載（入っている）",
    "写真（任意）",
  ]);
  await phone.getByLabel("困っていること").fill("登戸の横断歩道の線が消えています。");
  await phone.getByLabel("町名").selectOption("ward");
  await click(phone.getByRole("button", { name: "確認へ進む" }));
  await expect(phone.getByRole("heading", { name: "確かめる" })).toBeVisible();
  expect(await asked()).toEqual(["件名（入っている）", "公開名（入っている）", "メールアドレス", "多摩区との関わり"]);
  await phone.getByLabel("メールアドレス").fill("three-minutes@example.jp");
  await phone.getByRole("radio", { name: "住む" }).check();
  await click(phone.getByRole("button", { name: "投稿のきまりに同意して送る" }));
  await expect(phone.getByRole("heading", { name: "受け付けました" })).toBeVisible();
});
