import { type Browser, expect, type Page } from "@playwright/test";
import { dayAhead, theDayComes } from "./clock.ts";
import { letterTo } from "./mailbox.ts";
import { type OwnServer, startEmpty } from "./own-server.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click, press } from "./turning.ts";

let server: OwnServer;
test.beforeAll(async () => {
  server = await startEmpty();
});
test.afterAll(async () => server.stop());

const password = "atarashii-kaigi-12";

/** Sets a first password by the mailed link, and signs in with it. */
async function newcomer(browser: Browser, email: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await person(browser, null, javaScriptEnabled, undefined, server.origin);
  const letter = await letterTo(email, "区民会議の利用者になりました", server.origin);
  await page.goto(/https?:\S+\/login\/reset\/\S+/.exec(letter.text)?.[0] ?? "");
  await page.getByLabel("新しいパスワード").fill(password);
  await click(page.getByRole("button", { name: "設定する" }));
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード").fill(password);
  await click(page.getByRole("button", { name: "ログイン" }));
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  return page;
}

const done = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();
const fill = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text);

/** 団体推薦12、公募5、区長推薦3, as a clerk has them in a table. */
function roster(): string {
  const kana = [..."あいうえおかきくけこさしすせそたちつてと"];
  const rows = kana.map((letter, place) => {
    const basis = place < 12 ? "団体推薦" : place < 17 ? "公募" : "区長推薦";
    return `委員${place + 1} 花,${letter}いいん はな,${basis},${basis === "団体推薦" ? "町内会連合会" : ""}`;
  });
  return ["氏名,ふりがな,選出区分,推薦した団体", ...rows].join("\n");
}

test("from an empty installation to a term's 報告書, all on screen (AT-12)", async ({ browser }) => {
  const admin = await newcomer(browser, "admin@new.example.jp", true);
  await admin.goto("/admin/accounts/new");
  await fill(admin, "メールアドレス", "clerk@new.example.jp");
  await fill(admin, "表示する名前", "企画課 担当");
  await press(admin, "作って案内を送る");
  await admin.goto("/admin/grants/new");
  await fill(admin, "利用者のメールアドレス", "clerk@new.example.jp");
  await admin.getByRole("radio", { name: "事務局", exact: true }).check();
  await admin.getByLabel("区", { exact: false }).first().selectOption({ label: "幸区" });
  // Without a day of its own a role of staff ends with the fiscal year, which may be this night.
  await fill(admin, "終わりの日", dayAhead(60));
  await press(admin, "与える");
  await admin.goto("/admin/councils/new");
  await admin.getByRole("combobox").first().selectOption({ label: "幸区" });
  await fill(admin, "会議の名称", "幸区区民会議");
  await fill(admin, "設置の日", dayAhead(-30));
  await press(admin, "置く");
  await isSound(admin);

  // The term, its twenty members read from a table, its officers and 部会. From here on without script.
  const clerk = await newcomer(browser, "clerk@new.example.jp", false);
  const desk = "/wards/saiwai/desk";
  await clerk.goto(`${desk}/settings/contact`);
  await fill(clerk, "課名", "幸区役所 企画課");
  await fill(clerk, "電話番号", "044-000-0000");
  await fill(clerk, "メールアドレス", "kikaku@saiwai.example.jp");
  await fill(clerk, "危険な場所・急ぎの修理の連絡先", "道路公園センター 044-000-0001");
  await press(clerk, "保存する");
  await clerk.goto(`${desk}/settings/venues/new`);
  await fill(clerk, "会場の名称", "幸区役所");
  await fill(clerk, "住所", "川崎市幸区");
  await fill(clerk, "行き方", "駅から歩いて10分");
  await press(clerk, "加える");

  // Closed to everybody else until the city opens it: said before anything is typed.
  const anybody = await person(browser, null, true, undefined, server.origin);
  await anybody.goto("/wards/saiwai/proposals/new");
  await done(anybody, "この区は、まだ受け付けていません。");
  await expect(anybody.getByRole("button", { name: "確認へ進む" })).toHaveCount(0);
  expect(await anybody.locator("body").textContent()).not.toMatch(/044-000-[1-9]/);
  await isSound(anybody);
  await admin.goto("/admin/wards/saiwai/opening");
  await press(admin, "開く");
  await done(admin, "区を開きました。");
  await anybody.goto("/wards/saiwai/proposals/new");
  await expect(anybody.getByRole("button", { name: "確認へ進む" })).toBeVisible();

  await clerk.goto(`${desk}/terms/new`);
  await fill(clerk, "期の始まり", dayAhead(-10));
  await fill(clerk, "期の終わり", dayAhead(720));
  await press(clerk, "始める");
  await clerk.goto(`${desk}/members/import?term=1`);
  await done(clerk, "第1期");
  await fill(clerk, "または、表を貼り付ける", roster().replace("公募,\n", "抽選,\n"));
  await press(clerk, "内容を確かめる");
  await done(clerk, "1か所を直すと取り込めます。");
  await fill(clerk, "または、表を貼り付ける", roster());
  await press(clerk, "内容を確かめる");
  await press(clerk, "この20名を第1期に取り込む");
  await done(clerk, "登録しました。");
  for (const [name, post] of [
    ["委員1 花", "委員長"],
    ["委員2 花", "副委員長"],
    ["委員3 花", "副委員長"],
  ] as const) {
    await clerk.goto(`${desk}/members/post`);
    await clerk.getByLabel("委員", { exact: false }).first().selectOption({ label: name });
    await clerk.getByRole("radio", { name: post, exact: true }).check();
    await press(clerk, "定める");
  }
  for (const [part, first] of [
    ["安全部会", 4],
    ["つながり部会", 10],
  ] as const) {
    await clerk.goto(`${desk}/subcommittees/new`);
    await fill(clerk, "部会の名称", part);
    await fill(clerk, "テーマ", "夜道と居場所");
    for (let place = first; place < first + 6; place += 1)
      await clerk.getByRole("checkbox", { name: new RegExp(`^委員${place} 花`) }).check();
    await clerk.getByLabel("部会長").selectOption({ label: `委員${first} 花` });
    await press(clerk, "置く");
  }

  // A sitting: called, held, its minutes published.
  await clerk.goto(`${desk}/sessions/new`);
  await press(clerk, "始める");
  await fill(clerk, "開催日", dayAhead(8));
  await press(clerk, "保存する");
  const draft = clerk.url().replace(/\?.*/, "");
  await clerk.goto(`${draft}/items/new`);
  await clerk.getByRole("textbox", { name: /^議題/ }).fill("公園の夜間照明");
  await press(clerk, "加える");
  await clerk.goto(`${draft}/announcement`);
  await press(clerk, "開催を公表し、委員に通知する");
  await done(clerk, "開催を公表し、委員に通知しました。");
  const session = clerk.url().replace(/\?.*/, "");
  await theDayComes("saiwai", session.split("/").at(-1) ?? "", server.databaseUrl);
  await clerk.goto(`${session}/opening`);
  for (let place = 1; place <= 12; place += 1)
    await clerk.getByRole("checkbox", { name: new RegExp(`^委員${place} 花`) }).check();
  await press(clerk, "開会する");
  await done(clerk, "会議は成立しています");
  await press(clerk, "異議なし");
  await clerk.goto(`${session}/run/closing`);
  await press(clerk, "閉会する");
  await done(clerk, "閉会しました。");
  await clerk.goto(`${session}/summary`);
  await press(clerk, "掲載する");
  await clerk.goto(`${session}/minutes`);
  await press(clerk, "会議録を作る");
  await clerk.goto(`${session}/minutes/statements/new`);
  await fill(clerk, "発言者", "企画課長");
  await clerk.getByRole("textbox", { name: /^発言 / }).fill("資料に基づき説明しました。");
  await press(clerk, "書き込む");
  await clerk.goto(`${session}/minutes/confirmation`);
  await press(clerk, "委員に確認を頼む");
  await clerk.goto(`${session}/minutes/approval`);
  await fill(clerk, "承認した人", "委員長 委員1 花");
  await fill(clerk, "承認の日", dayAhead(0));
  await press(clerk, "承認を記録する");
  await fill(clerk, "期限の前に承認する理由", "委員全員から確認の返事があったため");
  await press(clerk, "承認を記録する");
  await clerk.goto(`${session}/minutes/publication`);
  await press(clerk, "会議録を掲載する");
  await done(clerk, "掲載しました。");

  // The report, out of the record.
  await clerk.goto(`${desk}/terms/1/report`);
  await expect(clerk.getByLabel("報告書の本文")).toHaveValue(/## はじめに/);
  await press(clerk, "保存する");
  await click(clerk.getByRole("link", { name: "安全部会（夜道と居場所）" }));
  await fill(clerk, "章の本文", "夜道を3回歩きました。");
  await press(clerk, "保存する");
  await done(clerk, "夜道を3回歩きました。");
  await clerk.goto(`${desk}/terms/1/report`);
  await click(clerk.getByRole("link", { name: "報告書の提出を記録する" }));
  await fill(clerk, "提出先", "幸区長");
  await clerk.getByLabel("報告書を決めた議題").selectOption({ index: 1 });
  await clerk.getByRole("checkbox", { name: /このまま提出する/ }).check();
  await press(clerk, "提出を記録し、報告書を載せる");
  await done(clerk, "報告書の提出を記録し、掲載しました。");

  const visitor = await person(browser, null, true, undefined, server.origin);
  await visitor.goto("/wards/saiwai/council");
  await isSound(visitor);
  for (const words of ["委員長", "副委員長", "安全部会", "つながり部会"]) await done(visitor, words);
  expect(await visitor.getByRole("row").count()).toBe(21);
  await click(visitor.getByRole("link", { name: /第1期のこれまで/ }));
  await isSound(visitor);
  await click(visitor.getByRole("link", { name: /報告書/ }).first());
  await isSound(visitor);
  await done(visitor, "幸区長へ提出しました");
  await done(visitor, "夜道を3回歩きました。");
  await done(visitor, "団体推薦12名、公募5名、区長推薦3名");
  await expect(visitor.getByRole("link", { name: "公園の夜間照明", exact: true })).toBeVisible();
});
