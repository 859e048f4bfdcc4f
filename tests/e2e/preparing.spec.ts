import { expect } from "@playwright/test";
import { dayAhead } from "./clock.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

const desk = "/wards/takatsu/desk";

test("a council sets its papers once, prepares a year of sittings, and mends what it announced", async ({
  browser,
}) => {
  const clerk = await person(browser, "secretariat@takatsu.example.jp", false);

  // 様式: refused with what is known, what was typed still there; then kept.
  await clerk.goto(`${desk}/settings`);
  await click(clerk.locator("section", { hasText: "配る紙の様式" }).getByRole("link", { name: "直す" }));
  await clerk.getByLabel("毎回の議題").fill("部会からの報告\nその他");
  await clerk.getByLabel("開催通知の始めの文").fill("{日付}に開きます。");
  await click(clerk.getByRole("button", { name: "保存する" }));
  await expect(clerk.getByText(/「\{日付\}」は使えません。/).first()).toBeVisible();
  await expect(clerk.getByLabel("開催通知の始めの文")).toHaveValue("{日付}に開きます。");
  await clerk.getByLabel("開催通知の始めの文").fill("{日時}に{会議}を開きます。");
  await clerk.getByLabel("教室型").check();
  await click(clerk.getByRole("button", { name: "保存する" }));
  await expect(clerk.getByText("保存しました。").first()).toBeVisible();

  // Three sittings at once; the second of them is given up, and the third takes its number.
  await clerk.goto(`${desk}/sessions`);
  const prepared = () => clerk.getByRole("row", { name: /第\d+回高津区区民会議.*準備中/ });
  const before = await prepared().count();
  await click(clerk.getByRole("link", { name: "新しい会議を準備する" }));
  await clerk.getByLabel("最初の開催日").fill(dayAhead(40));
  await clerk.getByLabel("準備する回数").selectOption("3");
  await clerk.getByLabel("2か月ごと").check();
  await click(clerk.getByRole("button", { name: "前回を写して始める" }));
  await expect(clerk.getByText("会議を準備しました。").first()).toBeVisible();
  await expect(prepared()).toHaveCount(before + 3);
  const names = async () =>
    (await prepared().getByRole("link").allTextContents()).map((name) => Number(/第(\d+)回/.exec(name)?.[1]));
  const [last = 0, middle = 0, first = 0] = await names();
  expect([last - middle, middle - first]).toEqual([1, 1]);
  await click(clerk.getByRole("link", { name: `第${middle}回`, exact: false }).first());
  await click(clerk.getByRole("link", { name: "準備をやめる" }));
  await click(clerk.getByRole("button", { name: "この会議の準備をやめる" }));
  await expect(clerk.getByText("会議の準備をやめました。").first()).toBeVisible();
  expect(await names()).toEqual([middle, first, ...Array(before).fill(expect.anything())]);

  // The later of them: its own last day, its standing items, and the council's sentence on the paper.
  await click(clerk.getByRole("link", { name: `第${middle}回`, exact: false }).first());
  await expect(clerk.locator("#agenda > li")).toContainText(["前回会議録の確認", "部会からの報告", "その他"]);
  const draft = clerk.url().replace(/\?.*/, "");
  await click(clerk.getByRole("link", { name: "日時と会場を直す" }));
  await clerk.getByLabel("出欠の返事の期限").fill(dayAhead(300));
  await click(clerk.getByRole("button", { name: "保存する" }));
  await expect(clerk.getByText("出欠の返事の期限は、開催日までの日にしてください。").first()).toBeVisible();
  await clerk.getByLabel("出欠の返事の期限").fill(dayAhead(20));
  await click(clerk.getByRole("button", { name: "保存する" }));
  await clerk.goto(`${draft}/papers/new`);
  await clerk.getByLabel("資料の名称").fill("連絡先の一覧");
  await clerk.getByLabel("資料の本文").fill("一覧の本文");
  await clerk.getByLabel("公開", { exact: true }).check();
  await click(clerk.getByRole("button", { name: "加える" }));
  await clerk.goto(`${draft}/announcement`);
  await expect(clerk.getByText(/前の回の「第\d+回高津区区民会議」が準備中です。/)).toBeVisible();
  await clerk.getByLabel("決裁者").fill("企画課長 甲山 一郎");
  await clerk.getByLabel("決裁日").fill(dayAhead(0));
  await clerk.getByLabel("文書番号").fill("8高企第12号");
  await click(clerk.getByRole("button", { name: "開催を公表し、委員に通知する" }));
  await expect(clerk.getByText("開催を公表し、委員に通知しました。").first()).toBeVisible();
  const announced = clerk.url().replace(/\?.*/, "");

  // An item's name put right and a paper taken back, in the open.
  const visitor = await person(browser, null, true, { width: 375, height: 800 });
  await visitor.goto(announced.replace("/desk/", "/"));
  const paper = (await visitor.getByRole("link", { name: /連絡先の一覧/ }).getAttribute("href")) ?? "";
  const row = clerk.locator("#agenda > li", { hasText: "部会からの報告" });
  await click(row.getByRole("link", { name: "直す" }));
  await clerk.getByLabel("議題", { exact: false }).first().fill("二つの部会からの報告");
  await clerk.getByLabel("直す理由").fill("名称の誤り");
  await click(clerk.getByRole("button", { name: "直して公表する" }));
  await expect(clerk.getByText("変更を公表し、委員に通知しました。").first()).toBeVisible();
  await click(clerk.getByRole("link", { name: "名称や見られる人を直す" }));
  await clerk.getByLabel("非公開", { exact: true }).check();
  await clerk.getByLabel("直す理由").fill("個人の連絡先が含まれていたため");
  await click(clerk.getByRole("button", { name: "直して公表する" }));
  await expect(clerk.getByText("非公開の理由を選んでください。").first()).toBeVisible();
  await clerk.getByLabel("非公開の理由").selectOption({ index: 1 });
  await click(clerk.getByRole("button", { name: "直して公表する" }));
  await expect(clerk.getByText("変更を公表し、委員に通知しました。").first()).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText("議題2の名称を「二つの部会からの報告」に訂正しました。")).toBeVisible();
  await expect(visitor.getByText("資料1を「非公開」にしました。")).toBeVisible();
  await expect(visitor.getByText("連絡先の一覧")).toHaveCount(0);
  await isSound(visitor);
  expect((await visitor.goto(paper))?.status()).toBe(404);
});

test("a 部会 gets another head from a day on, and the council's page says who heads it", async ({ browser }) => {
  const clerk = await person(browser, "secretariat@saiwai.example.jp");
  const visitor = await person(browser, null, false);
  const headOf = async () => {
    await visitor.goto("/wards/saiwai/council");
    return visitor
      .getByText(/部会長/)
      .first()
      .textContent();
  };
  const before = await headOf();
  await clerk.goto("/wards/saiwai/desk/members");
  await isSound(clerk);
  await click(clerk.getByRole("link", { name: /つながり部会.*を変える/ }));
  await isSound(clerk);
  const head = clerk.getByRole("combobox", { name: /^部会長/ });
  const stranger = clerk.getByRole("checkbox", { checked: false }).first();
  const value = (await stranger.getAttribute("value")) ?? "";
  await head.selectOption(value);
  await click(clerk.getByRole("button", { name: "変える", exact: true }));
  await expect(clerk.getByText("部会長は、部会の委員から選んでください。").first()).toBeVisible();
  await expect(head).toHaveValue(value);
  await clerk.locator(`input[type=checkbox][value="${value}"]`).check();
  await click(clerk.getByRole("button", { name: "変える", exact: true }));
  await expect(clerk.getByText("保存しました。").first()).toBeVisible();
  expect(await headOf()).not.toBe(before);
});
