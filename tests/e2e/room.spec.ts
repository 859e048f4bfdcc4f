import { expect, type Page } from "@playwright/test";
import { dayAhead, theDayComes } from "./clock.ts";
import { choose, follow, isSound, person, pick, press, tick, write } from "./person.ts";
import { test } from "./test.ts";
import { click } from "./turning.ts";

const ward = "kawasaki";

/** A sitting of today with one matter to decide, announced. Its address on the desk. */
async function sittingOfToday(desk: Page): Promise<string> {
  await desk.goto(`/wards/${ward}/desk/sessions/new`);
  await click(desk.getByRole("button", { name: "前回を写して始める" }));
  await desk.waitForURL(/\/desk\/sessions\//);
  if (!desk.url().endsWith("/schedule")) await click(desk.getByRole("link", { name: "日時と会場を直す" }));
  await desk.getByLabel("開催日").fill(dayAhead(45));
  await click(desk.getByRole("button", { name: "保存する" }));
  await expect(desk.getByText("保存しました。").first()).toBeVisible();
  await click(desk.getByRole("link", { name: "議題を加える" }).first());
  await desk.getByRole("textbox", { name: /^議題/ }).fill("橋の下の照明");
  await desk.getByRole("radio", { name: "協議事項" }).check();
  await click(desk.getByRole("button", { name: "加える", exact: true }));
  const draft = desk.url().replace(/\?.*/, "");
  await desk.goto(`${draft}/announcement`);
  await click(desk.getByRole("button", { name: "開催を公表し、委員に通知する" }));
  await expect(desk.getByText("開催を公表し、委員に通知しました。").first()).toBeVisible();
  const running = desk.url().replace(/\?.*/, "");
  await theDayComes(ward, running.split("/").at(-1) ?? "");
  return running;
}

async function nameOn(page: Page): Promise<string> {
  await page.goto("/accessibility");
  const link = page.getByRole("link", { name: /さん$/ }).first();
  return ((await link.textContent()) ?? "").replace(/さん$/, "");
}

test("a sitting is run and decided in the room: fourteen members on fourteen devices (J7)", async ({ browser }) => {
  test.setTimeout(240_000);
  const desk = await person(browser, `secretariat@${ward}.example.jp`);
  const running = await sittingOfToday(desk);
  const shown = running.replace("/desk", "");
  const roles = [
    "chair",
    "vicechair",
    ...Array.from({ length: 12 }, (_, i) => `member${String(i + 1).padStart(2, "0")}`),
  ];
  // Every third device has no script.
  const devices: Page[] = [];
  for (const [index, role] of roles.entries()) {
    devices.push(await person(browser, `${role}@${ward}.example.jp`, index % 3 !== 2, { width: 768, height: 1024 }));
  }
  const names = await Promise.all(devices.map(nameOn));
  const device = (place: number) => devices[place] as Page;
  const chair = device(0);
  const [leaving, recused, late] = [11, 12, 13] as const;
  const watcher = await person(browser, null);
  const reader = await person(browser, null, false);

  // Opened with thirteen of them; the last is late.
  await desk.goto(`${running}/opening`);
  const room = desk.getByRole("group", { name: /会場に出席した委員/ });
  for (const box of await room.getByRole("checkbox").all()) {
    const label = (await box.locator("xpath=..").textContent()) ?? "";
    const place = names.findIndex((name) => label.includes(name));
    if (place >= 0 && place !== late) await tick(desk, box);
    else if (await box.isChecked()) await box.uncheck();
  }
  await choose(desk, /進行/, names[0] ?? "");
  await press(desk, "開会する");
  await watcher.goto(`${shown}/live`);
  await isSound(watcher);
  await expect(watcher.getByRole("status").filter({ hasText: "会議は成立しています" })).toBeVisible();
  for (const page of devices) await page.goto(`${shown}/room`);
  await isSound(chair);
  await expect(device(late).getByText("着席が記録されていません。")).toBeVisible();

  // The late one takes a seat; whoever watches sees it without doing anything.
  await press(desk, new RegExp(`着席\\s*（${names[late]}`));
  await expect(watcher.getByRole("status").filter({ hasText: "出席14名" })).toBeVisible();

  // The chair runs it by the keyboard alone.
  await chair.goto(`${running}/run`);
  await isSound(chair);
  await press(chair, "報告を受けた");
  await press(chair, "この議題を始める");
  await expect(watcher.getByRole("heading", { name: /いま.*橋の下の照明/ })).toBeVisible();

  // Somebody asks to speak from their seat, and is called.
  await device(2).reload();
  await press(device(2), "発言を求める");
  await press(device(4), "発言を求める");
  await press(chair, new RegExp(`指名する\\s*（${names[4]}`));
  await expect(watcher.getByText(`${names[4]}委員が発言しています。`)).toBeVisible();
  await press(chair, "発言が終わった");

  // One is recused, one leaves.
  await follow(chair, "委員の除斥（この議題だけ退席）");
  await choose(chair, "委員", names[recused] ?? "");
  await write(chair, "除斥の理由", "自己の利害に関係するため");
  await press(chair, "除斥を記録する");
  await press(chair, new RegExp(`退席\\s*（${names[leaving]}`));

  // Objected to, and voted on by name: six to six.
  await follow(chair, "異議あり（採決に進む）");
  await pick(chair, /^記名投票/);
  await press(chair, "採決を始める");
  await expect(watcher.getByText(/採決をしています（記名投票）/)).toBeVisible();
  const address = `${shown}/votes`;
  for (const place of [leaving, recused]) {
    await device(place).goto(`${shown}/room`);
    await expect(device(place).getByRole("heading", { name: /採決です/ })).toHaveCount(0);
  }
  const voters = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, late];
  let ballot = "";
  for (const [index, place] of voters.entries()) {
    const page = device(place);
    await page.goto(`${shown}/room`);
    await follow(page, index < 6 ? "賛成" : "反対");
    ballot = page.url();
    await press(page, index < 6 ? "「賛成」で投票する" : "「反対」で投票する");
    await expect(page.getByText("投票を受け付けました。").first()).toBeVisible();
  }
  expect(ballot).toContain(address);
  // Whoever left or is recused is refused by the server too, with the reason.
  for (const place of [leaving, recused]) {
    const answer = await device(place).goto(ballot);
    expect(answer?.status()).toBe(422);
    await expect(device(place).getByText(/採決に加われません/)).toBeVisible();
  }
  await expect(watcher.getByText("投票した委員 12名／12名")).toBeVisible();

  // A tie: the chair decides, and declares in the words that are there to be read.
  await chair.goto(`${running}/run`);
  await follow(chair, "締め切って結果を出す");
  await press(chair, "締め切って結果を出す");
  await expect(watcher.getByText("可否同数です。")).toBeVisible();
  await press(chair, "可とする");
  await expect(chair.getByText(/可否同数です。よって、委員長の決するところにより、/)).toBeVisible();
  await press(chair, "宣告した");
  await expect(watcher.getByText(/「橋の下の照明」/).first()).toBeVisible();
  await expect(watcher.getByRole("figure").filter({ hasText: "賛成 6名" })).toBeVisible();

  // Switched off, the page stays as it is; without script a button shows what is new.
  await click(watcher.getByRole("button", { name: "自動更新を止める" }));
  await reader.goto(`${shown}/live`);
  await follow(chair, "休憩する");
  await press(chair, /休憩/);
  await press(reader, "最新の状態を表示");
  await expect(reader.getByRole("status").filter({ hasText: "休憩中" })).toBeVisible();
  await expect(watcher.getByRole("status").filter({ hasText: "休憩中" })).toHaveCount(0);
  await press(chair, "再開する");

  // その他 needs no result; closed, and there for ever after.
  await follow(chair, "閉会する");
  await press(chair, "閉会する");
  await reader.goto(`${shown}/live`);
  await expect(reader.getByText("閉会しました").first()).toBeVisible();
  await expect(reader.getByText(/議題2 採決/)).toBeVisible();
  await reader.goto(`${shown}/items/2`);
  await click(reader.getByRole("link", { name: "この決定のページ" }));
  await expect(reader.getByText("異議の有無を諮ったところ異議があったため、採決しました。")).toBeVisible();
  await expect(reader.getByText("除斥1名を除く出席委員12名の過半数は7名です。")).toBeVisible();
  await expect(reader.getByText(/可否同数のため、委員長が可と決しました。/)).toBeVisible();
  await expect(reader.getByText(names[3] ?? "?")).toHaveCount(0);
  await watcher.goto(reader.url());
  await isSound(watcher);
});
