import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { dayAhead, theDayComes } from "./clock.ts";
import { letterTo } from "./mailbox.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { beginSending, click } from "./turning.ts";

/** Starts a sitting from the last one and gives it a day; the agenda brings two items by itself. */
async function draft(desk: Page, ward: string, days: number): Promise<string> {
  await desk.goto(`/wards/${ward}/desk/sessions/new`);
  await click(desk.getByRole("button", { name: "前回を写して始める" }));
  await desk.waitForURL(/\/desk\/sessions\//);
  if (!desk.url().endsWith("/schedule")) await click(desk.getByRole("link", { name: "日時と会場を直す" }));
  await desk.getByLabel("開催日").fill(dayAhead(days));
  await click(desk.getByRole("button", { name: "保存する" }));
  await expect(desk.getByText("保存しました。").first()).toBeVisible();
  return desk.url().replace(/\?.*/, "");
}

async function announce(desk: Page, draftUrl: string): Promise<string> {
  await desk.goto(`${draftUrl}/announcement`);
  await click(desk.getByRole("button", { name: "開催を公表し、委員に通知する" }));
  await expect(desk.getByText("開催を公表し、委員に通知しました。").first()).toBeVisible();
  return desk.url().replace(/\?.*/, "");
}

test("two wards with rules of their own, and a city that changes its standard (AT-17, J1)", async ({ browser }) => {
  const saiwai = await person(browser, "secretariat@saiwai.example.jp");
  const kawasaki = await person(browser, "secretariat@kawasaki.example.jp", false);
  const city = await person(browser, "admin@city.example.jp");

  // Announced while seven days were enough everywhere.
  const before = await announce(kawasaki, await draft(kawasaki, "kawasaki", 8));

  await city.goto("/admin/rules");
  await isSound(city);
  await city.getByLabel("根拠").fill("区民会議の運営の標準 改正");
  await city.getByLabel("公表の期限").fill("10");
  await click(city.getByRole("button", { name: "新しい版として定める" }));
  await expect(city.getByText("保存しました。").first()).toBeVisible();

  // 幸区 had said seven itself and keeps seven; 川崎区 follows the city.
  const rules = await person(browser, null);
  await rules.goto("/wards/saiwai/council/rules");
  await isSound(rules);
  await expect(rules.getByText("開催日の7日前までに公表します")).toBeVisible();
  await rules.goto("/wards/kawasaki/council/rules");
  await expect(rules.getByText("開催日の10日前までに公表します")).toBeVisible();

  const own = await draft(saiwai, "saiwai", 8);
  await saiwai.goto(`${own}/announcement`);
  await expect(saiwai.getByLabel("緊急の理由")).toHaveCount(0);
  const next = await draft(kawasaki, "kawasaki", 8);
  await kawasaki.goto(`${next}/announcement`);
  await click(kawasaki.getByRole("button", { name: "開催を公表し、委員に通知する" }));
  await expect(kawasaki.getByText("10日より短いときは、緊急の理由を入力してください。").first()).toBeVisible();
  await kawasaki.getByLabel("緊急の理由").fill("大雨の被害について急ぎ話し合うため");
  await click(kawasaki.getByRole("button", { name: "開催を公表し、委員に通知する" }));
  await expect(kawasaki.getByText("開催を公表し、委員に通知しました。").first()).toBeVisible();

  // What was announced before keeps the rules it was announced under, and says so.
  await rules.goto(before.replace("/desk", ""));
  await expect(rules.getByText("会議のきまりにより開催日の7日前までに公表")).toBeVisible();
  await rules.goto(kawasaki.url().replace("/desk", "").replace(/\?.*/, ""));
  await expect(rules.getByText("緊急の理由: 大雨の被害について急ぎ話し合うため")).toBeVisible();
  await expect(rules.getByText("市の標準第2版（区民会議の運営の標準 改正）")).toBeVisible();
});

test("a member answers from the mail, opens papers and finds what changed (J2, AT-08)", async ({ browser }) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp");
  const url = await draft(desk, "kawasaki", 30);
  await desk.goto(`${url}/papers/new`);
  await desk.getByLabel("ファイル（複数可）").setInputFiles({
    name: "園路の図.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("北の入口から中ほどまで"),
  });
  await click(desk.getByRole("button", { name: "加える" }));
  await expect(desk.getByText("加えました。").first()).toBeVisible();
  await isSound(desk);
  const announced = await announce(desk, url);
  const key = announced.split("/").at(-1) ?? "";

  const ordinal = /第\d+回/.exec((await desk.textContent("h1")) ?? "")?.[0] ?? "";
  const title = `${ordinal}川崎区区民会議の開催について（通知）`;
  const mail = (await letterTo("member02@kawasaki.example.jp", title)).text;
  const link = /https?:\S+\/replies\/\S+/.exec(mail)?.[0] ?? "";
  const scanner = await person(browser, null, false);
  await scanner.goto(link);
  await scanner.goto(link);
  const phone = await person(browser, null, true, { width: 375, height: 800 });
  await phone.goto(link);
  await isSound(phone);
  await phone.getByRole("radio", { name: "遅れて出席" }).check();
  await phone.getByLabel("欠席・遅参の理由").fill("仕事のため");
  await click(phone.getByRole("button", { name: "答える" }));
  await expect(phone.getByText("出欠を受け付けました。").first()).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByText("この案内は使えません").first()).toBeVisible();
  await desk.goto(announced);
  await expect(desk.getByText("遅れて出席（仕事のため）")).toBeVisible();

  // 会場 as text: name, address, wheelchair, 託児.
  const visitor = await person(browser, null, false);
  await visitor.goto(`/wards/kawasaki/sessions/${key}`);
  for (const words of [/^車椅子\s+入れます/, /^託児\s+ありません/, /^聞こえの支援\s+磁気ループ/])
    await expect(visitor.getByText(words).first()).toBeVisible();
  await expect(visitor.getByText("仕事のため")).toHaveCount(0);

  await desk.goto(`${announced}/papers/${await paperOf(desk, announced)}/replacement`);
  await desk.getByLabel("新しいファイル").setInputFiles({
    name: "園路の図.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("北の入口から南の入口まで"),
  });
  await desk.getByLabel("差替えの理由").fill("場所の訂正");
  await click(desk.getByRole("button", { name: "差し替える" }));
  await expect(desk.getByText("資料を差し替えました。").first()).toBeVisible();

  const member = await person(browser, "member02@kawasaki.example.jp", true, { width: 768, height: 1024 });
  await member.goto(`/wards/kawasaki/sessions/${key}`);
  await expect(member.getByText(/差替え: 場所の訂正/).first()).toBeVisible();
  await click(member.getByRole("link", { name: /資料1/ }).first());
  await isSound(member);
  const [download] = await Promise.all([
    member.waitForEvent("response", (response) => response.url().includes("/papers/")),
    click(member.getByRole("link", { name: /資料を開く/ })),
  ]);
  expect(await download.text()).toBe("北の入口から南の入口まで");
  const zip = member.waitForEvent("download");
  await member.goto(`/wards/kawasaki/sessions/${key}`);
  await click(member.getByRole("link", { name: "まとめて保存" }));
  const saved = readFileSync((await (await zip).path()) ?? "");
  expect(saved.subarray(0, 2).toString()).toBe("PK");
});

async function paperOf(desk: Page, announced: string): Promise<string> {
  await desk.goto(announced);
  const href = await desk.getByRole("link", { name: "差し替える" }).first().getAttribute("href");
  return href?.split("/").at(-2) ?? "";
}

test("a new clerk has 次第 and 開催案内 in a few fields (AT-14)", async ({ browser }) => {
  const desk = await person(browser, "secretariat@saiwai.example.jp", false);
  const url = await draft(desk, "saiwai", 40);
  await desk.goto(`${url}/items/new`);
  await desk.getByRole("textbox", { name: /^議題/ }).fill("来年度の進め方");
  await click(desk.getByRole("button", { name: "加える" }));
  await desk.goto(`${url}/documents`);
  await isSound(desk);
  for (const name of ["開催通知（Word）", "会議次第（Word）", "返信用紙（Word）", "宛名一覧（Excel）"]) {
    const taken = desk.waitForEvent("download");
    await click(desk.getByRole("link", { name }));
    const file = readFileSync((await (await taken).path()) ?? "");
    expect(file.subarray(0, 2).toString(), name).toBe("PK");
  }
  await expect(desk.getByLabel("選んで写してください")).toHaveValue(/来年度の進め方（協議事項）/);
});

test("a 対話の場 is opened, its ideas are sorted, and nothing in it can be voted on (AT-22)", async ({ browser }) => {
  const desk = await person(browser, "secretariat@tama.example.jp");
  const visitor = await person(browser, null, false);
  await visitor.goto("/wards/tama/sessions");
  await click(visitor.getByRole("link", { name: /第1回多摩区地域デザイン会議/ }));
  await desk.goto("/");
  await isSound(desk);
  await expect(visitor.getByRole("heading", { name: "総合計画へ反映（1件）" })).toBeVisible();
  await expect(visitor.getByText("参加した人 4名")).toBeVisible();
  expect(await visitor.textContent("main")).not.toMatch(/定足数|採決|若草 恵/);

  await desk.goto("/wards/tama/desk/sessions");
  await click(desk.getByRole("link", { name: /第2回/ }));
  const key = desk.url().split("/").at(-1) ?? "";
  await theDayComes("tama", key);
  await desk.reload();
  await click(desk.getByRole("link", { name: "会議を開く" }));
  await isSound(desk);
  await desk.getByLabel("進行役").fill("市民活動支援センター 若草");
  await click(desk.getByRole("button", { name: "開会する" }));
  await isSound(desk);
  await click(desk.getByRole("link", { name: "出た考えを分けて記録する" }).nth(1));
  await desk.getByLabel("出た考え").fill("川沿いの道に足元の明かりを置く");
  await desk.getByRole("radio", { name: "短期で対応" }).check();
  await desk.getByLabel("分けた理由").fill("今年度の予算でできるため");
  await click(desk.getByRole("button", { name: "記録する" }));
  await expect(desk.getByRole("heading", { name: "短期で対応（1件）" })).toBeVisible();
  await expect(desk.getByText("採決")).toHaveCount(0);
  await visitor.goto(`/wards/tama/sessions/${key}`);
  await expect(visitor.getByText("理由: 今年度の予算でできるため")).toBeVisible();
});

test("a draw is started, held and can be done again by anybody", async ({ browser }) => {
  const desk = await person(browser, "secretariat@takatsu.example.jp", false);
  await desk.goto("/wards/takatsu/desk/draws/new");
  await desk.getByLabel("くじの名称").fill("第3期委員の公募のくじ");
  await desk.getByLabel("区分").fill("30代以下,1,1\n40代以上,1,0");
  await click(desk.getByRole("button", { name: "くじの条件を公表する" }));
  const url = desk.url().replace(/\?.*/, "");
  await click(desk.getByRole("link", { name: "申し込んだ人を登録する" }));
  await desk.getByLabel("氏名").fill("甲山 一郎\n乙川 春子\n丙田 歩");
  await click(desk.getByRole("button", { name: "登録する" }));
  await click(desk.getByRole("link", { name: "くじを引く" }));
  await desk.getByLabel("立会人が決めた言葉").fill("七夕");
  await click(desk.getByRole("button", { name: "くじを引いて公表する" }));
  await expect(desk.getByText("くじを引きました。").first()).toBeVisible();
  const visitor = await person(browser, null, true, { width: 375, height: 800 });
  await visitor.goto(url);
  await isSound(visitor);
  await expect(visitor.getByText("当選").first()).toBeVisible();
  expect(await visitor.textContent("main")).not.toContain("甲山");
  const data = await (await visitor.request.get(`${url}/data.json`)).json();
  expect(data).toMatchObject({ publicWord: "七夕", entries: [{ number: 1 }, { number: 2 }, { number: 3 }] });
});

test("with script a draft's items are dragged, and a slow upload shows how far it is and can be cut off", async ({
  browser,
}) => {
  const desk = await person(browser, "secretariat@kawasaki.example.jp");
  const url = await draft(desk, "kawasaki", 60);
  await desk.goto(url);
  const rows = desk.locator("#agenda > li");
  await expect(rows.first()).toHaveAttribute("draggable", "true");
  await expect(rows.first()).toContainText("前回会議録の確認");
  await rows.nth(1).dragTo(rows.nth(0));
  await expect(desk.getByText("保存しました。").first()).toBeVisible();
  await expect(rows.first()).toContainText("その他");

  await desk.goto(`${url}/papers/new`);
  const line = await desk.context().newCDPSession(desk);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 600_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  const large = { name: "大きな資料.txt", mimeType: "text/plain", buffer: Buffer.alloc(6_000_000, "a") };
  await desk.getByLabel("ファイル（複数可）").setInputFiles(large);
  await beginSending(desk.getByRole("button", { name: "加える" }));
  await expect(desk.getByText(/送っています（\d+パーセント）/)).toBeVisible();
  await isSound(desk);
  await click(desk.getByRole("button", { name: "送るのをやめる" }));
  await expect(desk.getByText("送るのをやめました。ファイルは送られていません。")).toBeVisible();
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await desk.goto(url);
  await expect(desk.getByText("資料はまだありません。")).toBeVisible();
  await desk.goto(`${url}/papers/new`);
  await desk.getByLabel("ファイル（複数可）").setInputFiles({ ...large, name: "図.pdf" });
  await click(desk.getByRole("button", { name: "加える" }));
  await expect(desk.getByText(/拡張子）と中身が合いません/)).toBeVisible();
  await desk.getByLabel("ファイル（複数可）").setInputFiles(large);
  await click(desk.getByRole("button", { name: "加える" }));
  await expect(desk.getByText("加えました。").first()).toBeVisible();
});
