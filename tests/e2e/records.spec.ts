import { expect } from "@playwright/test";
import { sittingOn } from "./demo.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

const tablet = { width: 768, height: 1024 };

test("a member marks a paper as read, in one press", async ({ browser }) => {
  const member = await person(browser, "member05@saiwai.example.jp", true, tablet);
  await member.goto(`/wards/saiwai/sessions/${await sittingOn("saiwai", 8)}`);
  await click(member.getByRole("link", { name: /資料1/ }).first());
  await isSound(member);
  await click(member.getByRole("button", { name: "読んだ印を付ける" }));
  await expect(member.getByText("読んだ印を付けました。").first()).toBeVisible();
  await expect(member.getByRole("button", { name: "読んだ印を付ける" })).toHaveCount(0);
});

test("a rest during a sitting is seen by everybody, and ends", async ({ browser }) => {
  const desk = await person(browser, "secretariat@takatsu.example.jp", false);
  const sitting = await sittingOn("takatsu", 0);
  await desk.goto(`/wards/takatsu/desk/sessions/${sitting}/run`);
  await click(desk.getByRole("link", { name: "休憩する" }));
  await click(desk.getByRole("button", { name: "休憩に入る" }));
  await expect(desk.getByText("休憩に入りました。").first()).toBeVisible();
  await expect(desk.getByText(/から休憩しています/)).toBeVisible();
  const visitor = await person(browser, null);
  await visitor.goto(`/wards/takatsu/sessions/${sitting}`);
  await expect(visitor.getByText(/休憩/).first()).toBeVisible();
  await isSound(visitor);
  await click(desk.getByRole("button", { name: "再開する" }));
  await expect(desk.getByText("再開しました。").first()).toBeVisible();
  await expect(desk.getByText(/から休憩しています/)).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByText(/休憩/)).toHaveCount(0);
});

test("a 部会 sits among its own, and a slip in its attendance is put right in the open", async ({ browser }) => {
  const visitor = await person(browser, null, false, tablet);
  const name = "第1回幸区区民会議 安全・安心部会";
  await visitor.goto("/wards/saiwai/sessions");
  await visitor.getByLabel("会議", { exact: true }).selectOption("全体会議");
  await click(visitor.getByRole("button", { name: "絞り込む" }));
  await expect(visitor.getByRole("link", { name })).toHaveCount(0);
  await visitor.getByLabel("会議", { exact: true }).selectOption({ label: "安全・安心部会（第2期）" });
  await click(visitor.getByRole("button", { name: "絞り込む" }));
  await click(visitor.getByRole("link", { name }));
  await expect(visitor.getByText(/（現員\s*7\s*名）/)).toBeVisible();

  const desk = await person(browser, "secretariat@saiwai.example.jp");
  await desk.goto(visitor.url().replace("/sessions/", "/desk/sessions/"));
  await click(desk.getByRole("link", { name: "出席の記録を訂正する" }));
  await isSound(desk);
  const list = desk.getByRole("combobox", { name: /^委員/ });
  await expect(list.locator("option")).toHaveCount(8);
  await list.selectOption({ index: 7 });
  await desk.getByLabel("出席した時刻").fill("18:30-19:00");
  await click(desk.getByRole("button", { name: "訂正する" }));
  await expect(desk.getByText("訂正の理由を入力してください。").first()).toBeVisible();
  await expect(desk.getByLabel("出席した時刻")).toHaveValue("18:30-19:00");
  await desk.getByLabel("訂正の理由").fill("受付簿と照らし合わせたため");
  await click(desk.getByRole("button", { name: "訂正する" }));
  await expect(desk.getByText(/出席の記録を訂正しました。/).first()).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(/受付簿と照らし合わせたため/).first()).toBeVisible();
});
