import { expect } from "@playwright/test";
import { theDayComes } from "./clock.ts";
import { letterTo } from "./mailbox.ts";
import { choose, follow, isSound, person, pick, press, set, tick, write } from "./person.ts";
import { test } from "./test.ts";

/**
 * From a resident's words to the result, as six people in six browsers. The sitting has
 * the facts of a published one: a Thursday afternoon at a community centre, items put as
 * 諮問 and 協議, a paper explained by the section; its date moved ahead.
 */
for (const withScript of [true, false]) {
  const ward = withScript ? "miyamae" : "asao";
  const wardName = withScript ? "宮前区" : "麻生区";

  test(`one local problem goes the whole way in ${wardName} ${withScript ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const resident = await person(browser, null, withScript, { width: 375, height: 800 });
    const desk = await person(browser, `secretariat@${ward}.example.jp`, withScript);
    const chair = await person(browser, `chair@${ward}.example.jp`, withScript, { width: 768, height: 1024 });
    const member = await person(browser, `member01@${ward}.example.jp`, withScript, { width: 768, height: 1024 });
    const office = await person(browser, `roadpark@${ward}.example.jp`, withScript);
    const visitor = await person(browser, null, withScript);
    const address = `neighbour-${ward}@example.jp`;
    const matter = "集会所の前の道に水がたまる";

    // 1. Written on a phone, without an account.
    await resident.goto(`/wards/${ward}`);
    await isSound(resident);
    await follow(resident, "困りごと・提案を書く");
    await press(resident, "確認へ進む");
    await expect(resident.getByText("困っていることを入力してください。").first()).toBeVisible();
    await write(resident, "困っていること", `${matter}。雨の翌日は、車いすで通れません。連絡は044-000-1234です。`);
    await choose(resident, "町名", "分からない");
    await press(resident, "確認へ進む");
    await expect(resident.getByText("電話番号: 044-000-1234").first()).toBeVisible();
    await isSound(resident);
    await expect(resident.getByLabel("件名")).toHaveValue(matter);
    await write(resident, "メールアドレス", address);
    await pick(resident, "住む");
    // Going back to the words loses nothing of what was filled in after them.
    await press(resident, "書き直す");
    await write(resident, "こうなるとよい", "側溝の掃除");
    await press(resident, "確認へ進む");
    await expect(resident.getByText("側溝の掃除").first()).toBeVisible();
    await expect(resident.getByLabel("メールアドレス")).toHaveValue(address);
    await expect(resident.getByLabel("住む")).toBeChecked();
    await press(resident, "投稿のきまりに同意して送る");
    await expect(resident.getByRole("heading", { name: "受け付けました" })).toBeVisible();
    await isSound(resident);
    const number = /第(\d+)号/.exec((await resident.textContent("main")) ?? "")?.[1] ?? "";
    const unconfirmed = await person(browser, `manager@${ward}.example.jp`, withScript);
    await unconfirmed.goto(`/wards/${ward}/desk/intake`);
    await expect(unconfirmed.getByText("（連絡先未確認）").first()).toBeVisible();
    const receipt = (await letterTo(address, "確認番号")).text;
    if (withScript) {
      await write(resident, "確認番号", /\b(\d{6})\b/.exec(receipt)?.[1] ?? "");
      await press(resident, "確認する");
      await expect(resident.getByText("連絡先を確認しました").first()).toBeVisible();
    } else {
      // The link of the same letter, opened on another device.
      const elsewhere = await person(browser, null, withScript);
      await elsewhere.goto(/https?:\S+\/confirmation\/\S+/.exec(receipt)?.[0] ?? "");
      await press(elsewhere, "確認する");
      await expect(elsewhere.getByText("確認しました。").first()).toBeVisible();
    }

    // 2. Received, published, given to an office.
    await desk.goto(`/wards/${ward}/desk`);
    await isSound(desk);
    await follow(desk, "受付簿を開く");
    await isSound(desk);
    await follow(desk, matter);
    await isSound(desk);
    const matterPage = desk.url();
    const key = matterPage.split("/").at(-1) ?? "";
    await follow(desk, "掲載する");
    await press(desk, "掲載する");
    await expect(desk.getByText("掲載しました。").first()).toBeVisible();
    await follow(desk, "担当課を決める");
    await choose(desk, "担当課", "道路公園センター");
    await press(desk, "担当課を決めて知らせる");
    await expect(desk.getByText("担当課と期限を決めました。").first()).toBeVisible();
    await letterTo(address, "担当は道路公園センターです");
    await letterTo(`roadpark@${ward}.example.jp`, "回答の依頼");

    // 3. Convened: copied from the last, agenda typed, the matter linked, announced.
    await desk.goto(`/wards/${ward}/desk/sessions`);
    await follow(desk, "新しい会議を準備する");
    await press(desk, "前回を写して始める");
    await set(desk, "開催日", nextThursday());
    await set(desk, "開始時刻", "13:30");
    await set(desk, "終了予定の時刻", "16:00");
    await write(desk, "部屋", "協働センター 大会議室");
    await press(desk, "保存する");
    // Five items in two groups, as at the sitting whose facts these are: two put as 諮問, three for 協議.
    // A first sitting has no minutes to confirm; its members get to know each other instead.
    for (const [title, kind] of [
      ...(withScript ? [] : ([["委員の紹介", "報告事項"]] as const)),
      ["地域課題に関する事業の予算要求", "諮問事項"],
      ["まちづくりの計画の変更", "諮問事項"],
      ["道路の水たまりへの対応", "協議事項"],
      ["交通安全の取組", "協議事項"],
      ["会議録の署名人の選出", "協議事項"],
    ] as const) {
      await follow(desk, "議題を加える");
      await write(desk, desk.getByRole("textbox", { name: /^議題/ }), title);
      await pick(desk, kind);
      await press(desk, "加える");
    }
    await isSound(desk);
    await follow(desk, "資料を加える");
    await write(desk, "資料の名称", "水たまりの場所");
    await choose(desk, "議題", "道路の水たまりへの対応");
    await write(desk, "資料の本文", "## 場所\n\n- 集会所の前\n- 小学校の東");
    await press(desk, "加える");
    const sessionPage = desk.url().replace(/\?.*/, "");
    await desk.goto(`${matterPage}/agenda`);
    await choose(desk, "議題", "道路の水たまりへの対応");
    await write(desk, "議題に取り上げる理由", "同じ声が3つの町からあったため");
    await press(desk, "結び付ける");
    await desk.goto(sessionPage);
    await follow(desk, "確かめて公表する");
    await isSound(desk);
    await press(desk, "開催を公表し、委員に通知する");
    await expect(desk.getByText("開催を公表し、委員に通知しました。").first()).toBeVisible();
    const running = desk.url().replace(/\?.*/, "");
    const publicSession = running.replace("/desk", "");
    await letterTo(`member01@${ward}.example.jp`, "開催について（通知）");
    await letterTo(address, "区民会議の議題になりました");

    // 4. Members answer and write beforehand.
    for (const one of [chair, member]) {
      await one.goto("/me");
      await isSound(one);
      // Another sitting may come before this one.
      await one.goto(publicSession);
      await press(one, "出席");
      await expect(one.getByText("「出席」と答えました。").first()).toBeVisible();
    }
    await member.goto(`${publicSession}/items/4`);
    await follow(member, /事前意見を書く/);
    await pick(member, "賛成");
    await write(member, "事前意見", "側溝の掃除から始めたい。");
    await press(member, "事前意見を送る");
    await expect(member.getByText("事前意見を受け付けました。").first()).toBeVisible();
    await expect(
      visitor.goto(`${publicSession}/items/4`).then(() => visitor.getByText("側溝の掃除から始めたい。").count()),
    ).resolves.toBe(0);

    // 5. Held and decided.
    await theDayComes(ward, running.split("/").at(-1) ?? "");
    await desk.goto(running);
    await follow(desk, "会議を開く");
    await isSound(desk);
    await expect(desk.getByRole("group", { name: /会場に出席した委員/ }).locator("input:checked")).toHaveCount(2);
    const boxes = desk.getByRole("group", { name: /会場に出席した委員/ }).getByRole("checkbox");
    for (let index = 0; index < 12; index += 1) await tick(desk, boxes.nth(index));
    for (const box of await boxes.all())
      if ((await box.locator("xpath=..").textContent())?.includes("委員長")) await tick(desk, box);
    await press(desk, "開会する");
    await expect(desk.getByText("会議は成立しています").first()).toBeVisible();
    await isSound(desk);
    await follow(desk, "報告を受けた・了承・継続審議にする");
    await pick(desk, "了承");
    await press(desk, "記録する");
    await press(desk, "異議なし");
    await press(desk, "異議なし");
    await follow(desk, "採決する");
    await pick(desk, /^記名投票/);
    await press(desk, "採決を始める");
    await member.goto(`${publicSession}/items/4`);
    await isSound(member);
    await follow(member, "賛成");
    await press(member, "「賛成」で投票する");
    await expect(member.getByText("投票を受け付けました。").first()).toBeVisible();
    await chair.goto(`${publicSession}/room`);
    await follow(chair, "反対");
    await press(chair, "「反対」で投票する");
    await follow(chair, "賛成");
    await press(chair, "「賛成」で投票する");
    await desk.reload();
    for (let index = 0; index < 8; index += 1) {
      await follow(desk, "委員に代わって投票を入力する");
      await choose(desk, "委員", 1);
      await pick(desk, "賛成");
      await press(desk, "入力する");
    }
    await follow(desk, "締め切って結果を出す");
    await press(desk, "締め切って結果を出す");
    await expect(desk.getByText(/結果 (可決|否決)/).first()).toBeVisible();
    await expect(desk.getByText("結果 可決").first()).toBeVisible();
    for (const item of [5, 6]) {
      await desk.goto(`${running}/run/items/${item}/result`);
      await pick(desk, "継続審議");
      await press(desk, "記録する");
    }
    await follow(desk, "閉会する");
    await press(desk, "閉会する");
    await expect(desk.getByText("閉会しました。").first()).toBeVisible();
    await follow(desk, "会議結果の概要を掲載する");
    await expect(desk.getByLabel("会議結果の概要")).toHaveValue(/可決/);
    await press(desk, "掲載する");
    await letterTo(address, "会議の結果が出ました");

    // 6. Minutes: written, checked, approved by the chair, published.
    await follow(desk, "会議録を作る");
    await press(desk, "会議録を作る");
    for (const [item, speaker, text] of [
      ["道路の水たまりへの対応", "道路公園センター所長", "資料に基づき説明しました。"],
      ["道路の水たまりへの対応", "委員", "側溝の掃除から始めたい。"],
    ] as const) {
      await follow(desk, "発言を書く");
      await choose(desk, "議題", item);
      const member = (await desk.locator("#speakers option").nth(3).getAttribute("value")) ?? "";
      await write(desk, /^発言者/, speaker === "委員" ? member : speaker);
      await write(desk, desk.getByRole("textbox", { name: /^発言/ }), text);
      await press(desk, "書き込む");
    }
    await follow(desk, "委員に確認を頼む");
    await press(desk, "委員に確認を頼む");
    await letterTo(`chair@${ward}.example.jp`, "会議録の確認");
    await member.goto("/me");
    await follow(member, /会議録を確認する/);
    await isSound(member);
    await write(member, "訂正の内容", "「始めたい」を「始めてほしい」と直してください。");
    await press(member, "申し出る");
    await desk.reload();
    await follow(desk, "対応を決める");
    await pick(desk, "反映しない");
    await press(desk, "決める");
    await expect(desk.getByText("反映しない理由を入力してください。").first()).toBeVisible();
    await write(desk, "理由", "録音のとおりのため");
    await press(desk, "決める");
    await chair.goto(`${publicSession}/confirmation`);
    await follow(chair, "委員の確認の期限の前に承認する");
    await press(chair, "会議録を承認する");
    await expect(chair.getByText(/その前に承認する理由を入力してください/).first()).toBeVisible();
    await write(chair, "期限の前に承認する理由", "委員全員から確認の返事があったため");
    await press(chair, "会議録を承認する");
    await expect(chair.getByText("承認しました。").first()).toBeVisible();
    await desk.goto(`${running}/minutes`);
    await follow(desk, "確かめて掲載する");
    await isSound(desk);
    await press(desk, "会議録を掲載する");
    await expect(desk.getByText("掲載しました。").first()).toBeVisible();

    // 7. Answered, done.
    await office.goto(`/wards/${ward}/desk`);
    await isSound(office);
    await office.goto(`/wards/${ward}/desk/proposals/${key}`);
    await follow(office, "回答を書く");
    await pick(office, "検討する");
    await write(office, "区の回答（掲載文）", "側溝の掃除と、舗装の直しを行います。");
    await write(office, "理由", "会議で可決され、現地でも水たまりを確かめたためです。");
    await press(office, "企画課へ提出する");
    await expect(office.getByText("「検討する」のときは、次の報告日を入力してください。").first()).toBeVisible();
    await expect(office.getByLabel("区の回答（掲載文）")).toHaveValue("側溝の掃除と、舗装の直しを行います。");
    await pick(office, "実施する");
    await press(office, "企画課へ提出する");
    await desk.goto(matterPage);
    await follow(desk, "回答を掲載する");
    await press(desk, "掲載する");
    await letterTo(address, "区の回答が届いています");
    await office.goto(`/wards/${ward}/desk/proposals/${key}`);
    await follow(office, "取組状況を報告する");
    await write(office, "取組状況", "側溝の掃除を終えました。");
    await press(office, "掲載する");
    await follow(office, "完了を報告する");
    await write(office, "結果", "雨の翌日も通れるようになりました。");
    await press(office, "完了にする");
    await letterTo(address, "取組が完了しました");

    // 8. Anyone follows all of it on one page, and back.
    await visitor.goto(`/wards/${ward}/proposals/${key}`);
    await isSound(visitor);
    const steps = await visitor.locator("#trace ~ * .trace > li, .trace > li").allTextContents();
    const order = [
      "困りごと・提案を出しました",
      "掲載しました",
      "担当になりました",
      "同じ声が3つの町からあったため",
      "「可決」",
      "会議録を掲載しました",
      "「実施する」と回答",
      "取組状況を報告",
      "完了しました",
    ];
    const places = order.map((words) => steps.findIndex((step) => step.includes(words)));
    expect(places, steps.join("\n")).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    await expect(visitor.getByText("雨の翌日も通れるようになりました。").first()).toBeVisible();
    await follow(visitor, "会議録を読む");
    await isSound(visitor);
    await expect(visitor.getByText("側溝の掃除から始めたい。").first()).toBeVisible();
    await follow(visitor, `「${matter}」`);
    await follow(visitor, /^議題4/);
    await isSound(visitor);
    await expect(visitor.locator(".trace > li").filter({ hasText: "完了しました" })).toHaveCount(1);
    expect(number).not.toBe("");
  });
}

/** A Thursday at least eight days ahead. */
function nextThursday(): string {
  const day = new Date(Date.now() + 9 * 3_600_000 + 15 * 86_400_000);
  while (day.getUTCDay() !== 4) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
