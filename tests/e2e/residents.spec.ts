import { expect } from "@playwright/test";
import { sittingOn } from "./demo.ts";
import { letterTo } from "./mailbox.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

const phone = { width: 375, height: 800 };
const sitting = async () => `/wards/miyamae/sessions/${await sittingOn("miyamae", 12)}`;
const desks = async () => `/wards/miyamae/desk/sessions/${await sittingOn("miyamae", 12)}`;

test("a seat to watch from is asked for on a phone, found again by its number, and given back", async ({ browser }) => {
  const visitor = await person(browser, null, false, phone);
  await visitor.goto(await sitting());
  await click(visitor.getByRole("link", { name: "傍聴を申し込む" }));
  await click(visitor.getByRole("button", { name: "申し込む" }));
  await expect(visitor.getByText(/氏名を入力してください/).first()).toBeVisible();
  await visitor.getByLabel("氏名").fill("宮崎　静江");
  await visitor.getByLabel("メールアドレス").fill("shizue@example.jp");
  await click(visitor.getByRole("button", { name: "申し込む" }));
  await expect(visitor.getByText("確かめるためのメールを送りました。").first()).toBeVisible();
  await expect(visitor.getByText("まだ申込みは終わっていません。")).toBeVisible();
  await expect(visitor.locator(".slip-code")).toHaveCount(0);
  await isSound(visitor);
  const link = /https?:\S+\/observers\/confirmation\/\S+/;
  await visitor.goto(link.exec((await letterTo("shizue@example.jp", "確かめてください")).text)?.[0] ?? "");
  await isSound(visitor);
  await click(visitor.getByRole("button", { name: "申込みを確かめる" }));
  await expect(visitor.getByText("傍聴の申込みを受け付けました。").first()).toBeVisible();
  const digits = (await visitor.locator(".slip-code").textContent()) ?? "";
  expect(digits).toMatch(/^\d{5}-\d{5}-\d{4}$/);
  expect((await letterTo("shizue@example.jp", "傍聴の申込みを受け付けました")).text).toContain(digits);

  // Another device, the number alone, written in full-width figures.
  const again = await person(browser, null, true, phone);
  await again.goto(`${await sitting()}/observers/slip`);
  await isSound(again);
  const wide = digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await again.getByLabel("傍聴の番号").fill(wide);
  await click(again.getByRole("button", { name: "確かめる" }));
  await expect(again.locator(".slip-code")).toHaveText(digits);
  await isSound(again);

  const desk = await person(browser, "secretariat@miyamae.example.jp");
  const row = desk.getByRole("row").filter({ hasText: digits });
  await desk.goto(`${await desks()}/observer-entries`);
  await isSound(desk);
  await expect(row).toContainText("宮崎　静江");
  const other = await person(browser, "secretariat@asao.example.jp");
  expect((await other.goto(`${await desks()}/observer-entries`))?.status()).not.toBe(200);

  await click(visitor.getByRole("link", { name: "傍聴の申込みを取り消す" }));
  await click(visitor.getByRole("button", { name: "この申込みを取り消す" }));
  await expect(visitor.getByText("傍聴の申込みを取り消しました。").first()).toBeVisible();
  await desk.reload();
  await expect(row).toContainText("取り消しました");
});

test("a resident says before the sitting what members will read, and others do not see it", async ({ browser }) => {
  const words = "坂の途中に腰掛けがほしい。母は二度休みます。";
  const resident = await person(browser, "resident03@miyamae.example.jp", false, phone);
  await resident.goto(`${await sitting()}/items/3`);
  await click(resident.getByRole("link", { name: /事前意見を書く/ }));
  await resident.getByRole("radio", { name: "賛成" }).check();
  await resident.getByLabel("事前意見").fill(words);
  await click(resident.getByRole("button", { name: "投稿のきまりに同意して送る" }));
  await expect(resident.getByText("事前意見を受け付けました。").first()).toBeVisible();

  const member = await person(browser, "member03@miyamae.example.jp", true, { width: 768, height: 1024 });
  await member.goto(`${await sitting()}/opinions`);
  await expect(member.getByText(words)).toBeVisible();
  await isSound(member);
  const neighbour = await person(browser, "resident04@miyamae.example.jp");
  await neighbour.goto(`${await sitting()}/items/3`);
  await expect(neighbour.getByText(words)).toHaveCount(0);
  const desk = await person(browser, "secretariat@miyamae.example.jp");
  await desk.goto(`${await desks()}/opinions`);
  await expect(desk.getByText(words)).toBeVisible();
  await isSound(desk);
});

test("a seat on the council is applied for without an account, and taken back with the number", async ({ browser }) => {
  const applicant = await person(browser, null, false, phone);
  await applicant.goto("/wards/saiwai/calls");
  await click(applicant.getByRole("link", { name: /公募委員/ }));
  await click(applicant.getByRole("link", { name: "応募する" }));
  await applicant.getByLabel("応募の動機").fill("通学路の見守りを12年続けています。");
  await click(applicant.getByRole("button", { name: "応募する" }));
  await expect(applicant.getByText("氏名を入力してください。").first()).toBeVisible();
  await expect(applicant.getByLabel("応募の動機")).toHaveValue("通学路の見守りを12年続けています。");
  for (const [label, value] of [
    ["氏名", "幸野　みどり"],
    ["ふりがな", "こうの みどり"],
    ["住所", "川崎市幸区の坂下1番"],
    ["電話番号", "０４４－０００－１１１１"],
  ] as const)
    await applicant.getByRole("textbox", { name: new RegExp(`^${label}`) }).fill(value);
  await applicant.getByRole("radio", { name: "住んでいる" }).check();
  await click(applicant.getByRole("button", { name: "応募する" }));
  await expect(applicant.getByText("応募を受け付けました。").first()).toBeVisible();
  const digits = (await applicant.locator(".slip-code").textContent()) ?? "";

  const desk = await person(browser, "secretariat@saiwai.example.jp");
  await desk.goto("/wards/saiwai/desk/calls");
  await click(desk.getByRole("link", { name: /公募委員/ }));
  const row = desk.getByRole("row").filter({ hasText: "幸野　みどり" });
  await expect(row).toBeVisible();
  await isSound(desk);
  const member = await person(browser, "chair@saiwai.example.jp");
  expect((await member.goto(desk.url()))?.status()).not.toBe(200);

  const again = await person(browser, null, true, phone);
  await again.goto("/wards/saiwai/calls");
  await click(again.getByRole("link", { name: /公募委員/ }));
  await isSound(again);
  await click(again.getByRole("link", { name: "応募を確かめる・取り下げる" }));
  await again.getByLabel("応募の番号").fill(digits);
  await click(again.getByRole("button", { name: "確かめる" }));
  await click(again.getByRole("link", { name: "この応募を取り下げる" }));
  await click(again.getByRole("button", { name: "この応募を取り下げる" }));
  await expect(again.getByText("応募を取り下げました。").first()).toBeVisible();
  await desk.reload();
  await expect(row).toContainText("取下げ");
});
