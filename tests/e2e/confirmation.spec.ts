/** J8: minutes from the room to a record that lasts, once in each of the ways a body may confirm them. */
import { type Browser, expect, type Page } from "@playwright/test";
import { dayAhead, theDayComes } from "./clock.ts";
import { isSound, origin, person } from "./person.ts";
import { test } from "./test.ts";
import { click, press } from "./turning.ts";

const ward = "nakahara";
const said = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();

let clerk: Page;
let manager: Page;
let members: { page: Page; name: string }[];
let chair: Page;

/** Pages are looked at for faults in a browser of their own, with script; the work is done without. */
test.beforeAll(async ({ browser }) => {
  clerk = await person(browser, `secretariat@${ward}.example.jp`, false);
  manager = await person(browser, `manager@${ward}.example.jp`, false);
  chair = await person(browser, `chair@${ward}.example.jp`, false);
  members = await Promise.all(["member05", "member06"].map((role) => memberOf(browser, role)));
});

test.afterAll(async () => {
  for (const page of [clerk, manager, chair, ...members.map((one) => one.page)]) await page.context().close();
});

async function memberOf(browser: Browser, role: string) {
  const page = await person(browser, `${role}@${ward}.example.jp`, false);
  const name = (await page.getByRole("link", { name: /さん$/ }).first().textContent()) ?? "";
  return { page, name: name.replace(/さん$/, "") };
}

async function ruled(way: string): Promise<void> {
  await manager.goto(`/wards/${ward}/desk/rules/body`);
  await manager.getByLabel("根拠").fill(`運営要領 ${way}`);
  await manager.getByLabel("会議録の確認", { exact: false }).first().selectOption({ label: way });
  for (const what of ["開催の公表", "会議録の掲載"])
    await manager.getByLabel(what, { exact: false }).first().selectOption({ label: "記録しない" });
  await press(manager, "新しい版として定める");
  await said(manager, "保存しました。");
}

/** A sitting of today, opened with everybody there. Its address on the desk. */
async function opened(): Promise<string> {
  await clerk.goto(`/wards/${ward}/desk/sessions/new`);
  await press(clerk, /始める/);
  if (!clerk.url().endsWith("/schedule")) await click(clerk.getByRole("link", { name: "日時と会場を直す" }));
  await clerk.getByLabel("開催日").fill(dayAhead(30));
  // The one before was held at this very hour, which may be late at night.
  await clerk.locator("[name=startTime]").fill("18:30");
  await clerk.locator("[name=endTime]").fill("20:30");
  await press(clerk, "保存する");
  await said(clerk, "保存しました。");
  const draft = clerk.url().replace(/\?.*/, "");
  await clerk.goto(`${draft}/items/new`);
  await clerk.getByRole("textbox", { name: /^議題/ }).fill("公園の夜間照明");
  await press(clerk, "加える");
  await clerk.goto(`${draft}/announcement`);
  await press(clerk, "開催を公表し、委員に通知する");
  await said(clerk, "開催を公表し、委員に通知しました。");
  const session = clerk.url().replace(/\?.*/, "");
  await theDayComes(ward, session.split("/").at(-1) ?? "");
  await clerk.goto(`${session}/opening`);
  for (const box of await clerk.locator('input[name="memberIds"]').all()) await box.check();
  await press(clerk, "開会する");
  await said(clerk, "会議は成立しています");
  return session;
}

/** The first two items are decided without objection where they decide anything; then the sitting is closed. */
async function closed(session: string): Promise<void> {
  for (const position of [1, 2]) {
    await clerk.goto(`${session}/run/items/${position}/start`);
    const start = clerk.getByRole("button", { name: /始める/ });
    if (await start.count()) await click(start.first());
    await clerk.goto(`${session}/run`);
    const decide = clerk.getByRole("button", { name: "異議なし" });
    if (await decide.count()) await click(decide.first());
    const declare = clerk.getByRole("button", { name: "宣告した" });
    if (await declare.count()) await click(declare.first());
  }
  await clerk.goto(`${session}/run/closing`);
  await press(clerk, "閉会する");
  await said(clerk, "閉会しました。");
}

/** Begun, written, words kept back, members asked, and one correction asked for and taken up. */
async function checked(session: string): Promise<void> {
  const minutes = `${session}/minutes`;
  await clerk.goto(minutes);
  await press(clerk, "会議録を作る");
  await clerk.goto(`${minutes}/statements/new`);
  await clerk.getByLabel("発言者").fill("道路公園センター所長");
  await clerk.getByRole("textbox", { name: /^発言 / }).fill("辰巳小夜子さんの家の前が暗いと聞いています。");
  await press(clerk, "書き込む");
  await said(clerk, "書き込みました。");
  await click(clerk.getByRole("link", { name: "一部を非公開にする" }).last());
  await clerk.getByLabel("非公開にすることば").fill("辰巳小夜子");
  await clerk.getByLabel("非公開の理由").selectOption({ label: "個人に関する情報" });
  await press(clerk, "非公開にする");
  await said(clerk, "非公開にしました。");
  await clerk.goto(`${minutes}/confirmation`);
  await clerk.getByLabel("確認の期限").fill(dayAhead(0));
  await press(clerk, "委員に確認を頼む");
  await said(clerk, "委員に確認を頼みました");

  const own = members[0]?.page as Page;
  await own.goto(`${session.replace("/desk", "")}/confirmation`);
  await said(own, "公開しない発言（委員だけが読めます）");
  const option = await own.locator("#statement option", { hasText: "道路公園センター" }).getAttribute("value");
  await own.locator("#statement").selectOption(option);
  await press(own, "この発言を選ぶ");
  const words = own.getByLabel("直した後の発言");
  await words.fill((await words.inputValue()).replace("暗い", "とても暗い"));
  await own.getByLabel("直す理由").fill("強く言われたため");
  await press(own, "申し出る");
  await said(own, "確認しています");
  await clerk.goto(minutes);
  await click(clerk.getByRole("link", { name: "対応を決める" }));
  await clerk.getByRole("radio", { name: "反映する", exact: true }).check();
  await press(clerk, "決める");
  await own.reload();
  await said(own, "反映しました");
}

async function approvedByClerk(session: string, words: RegExp): Promise<void> {
  await clerk.goto(`${session}/minutes/approval`);
  await said(clerk, words);
  const early = clerk.getByLabel("期限の前に承認する理由");
  if (await early.count()) await early.fill("委員全員から確認の返事があったため");
  await press(clerk, "承認を記録する");
  await said(clerk, /承認 .+（令和/);
}

async function approvedByChair(session: string): Promise<void> {
  await chair.goto(`${session.replace("/desk", "")}/approval`);
  const early = chair.getByLabel("期限の前に承認する理由");
  if (await early.count()) await early.fill("委員全員から確認の返事があったため");
  await press(chair, "会議録を承認する");
  await said(chair, "承認されました。事務局が掲載します。");
}

async function signed(session: string): Promise<void> {
  for (const { page } of members) {
    await page.goto(`${session.replace("/desk", "")}/confirmation`);
    await press(page, "会議録を確かめました");
    await said(page, "会議録の確認を受け付けました。");
  }
}

async function named(session: string): Promise<void> {
  await clerk.goto(`${session}/run/signers`);
  for (const { name } of members) await clerk.getByRole("checkbox", { name }).check();
  await press(clerk, "指名する");
  await said(clerk, "指名しました。");
}

/** Published, corrected, and read by anybody: what is kept back is nowhere, and who confirmed it is said. */
async function published(session: string, by: RegExp): Promise<void> {
  await clerk.goto(`${session}/minutes/publication`);
  await said(clerk, "「辰巳小夜子」（個人に関する情報）");
  await press(clerk, "会議録を掲載する");
  await said(clerk, "掲載しました。");
  await clerk.goto(`${session}/minutes/erratum`);
  await clerk.getByLabel("訂正する箇所").selectOption({ label: "開催場所" });
  await click(clerk.getByRole("button", { name: "今の文を出す" }));
  await expect(clerk.getByLabel("正しい文")).toHaveValue("中原区市民館 会議室");
  await clerk.getByLabel("正しい文").fill("中原区役所 5階会議室");
  await clerk.getByLabel("訂正の理由").fill("誤記のため");
  await press(clerk, /訂正/);
  const minutes = `${session.replace("/desk", "")}/minutes`;
  const reader = await stranger();
  await reader.goto(minutes);
  await isSound(reader);
  await said(reader, by);
  await said(reader, "【非公開】（個人に関する情報）さんの家の前がとても暗い");
  await expect(reader.locator("code").first()).toHaveText(/^[0-9a-f]{64}$/);
  await click(reader.getByRole("link", { name: "前の版との違い" }));
  await isSound(reader);
  await expect(reader.locator("ins")).toContainText("5階");
  const doors = ["", "?version=1", "/print", "/print?form=table", "/changes", "/minutes.txt", "/minutes.xml"];
  for (const door of [
    ...doors.map((one) => `${minutes}${one}`),
    `/api/v1${minutes.replace(/^https?:\/\/[^/]+/, "")}`,
  ]) {
    const answer = await reader.request.get(door);
    expect(answer.status(), door).toBe(200);
    expect(await answer.text(), door).not.toContain("辰巳");
  }
  await reader.context().close();
}

/** Somebody who is not signed in, in the browser of the others. */
async function stranger(): Promise<Page> {
  const browser = clerk.context().browser();
  if (!browser) throw new Error("no browser");
  return person(browser, null);
}

/** A version with words in it that should have been kept back: read by nobody, then followed by one without them. */
async function closedAndReissued(session: string): Promise<void> {
  const minutes = `${session.replace("/desk", "")}/minutes`;
  const words = "とても暗い";
  for (const version of ["第2版", "第1版"]) {
    await clerk.goto(`${session}/minutes/closure`);
    await clerk.getByLabel("閲覧を止める版").selectOption({ label: version });
    await clerk.getByLabel("閲覧を止める理由").fill("載せてはいけないことばが残っていたため");
    await press(clerk, "閲覧を止める");
  }
  const reader = await stranger();
  for (const door of ["", "?version=1", "/print", "/minutes.txt", "/minutes.docx?version=2"]) {
    await reader.goto(`${minutes}${door}`);
    await said(reader, "閲覧を止めています");
    expect(await reader.content(), door).not.toContain(words);
  }
  await isSound(reader);
  expect((await reader.request.get(`/api/v1${new URL(minutes, origin()).pathname}`)).status()).toBe(404);
  await clerk.goto(`${session}/minutes`);
  await click(clerk.getByRole("link", { name: "次の版を掲載する" }));
  await isSound(clerk);
  await clerk.getByLabel("載せないことば").fill(words);
  await clerk.getByLabel("非公開の理由").selectOption({ label: "個人に関する情報" });
  await clerk.getByLabel("訂正の理由").fill("載せてはいけないことばが残っていたため");
  await clerk.getByRole("checkbox", { name: /会議録の全体を確かめました/ }).check();
  await press(clerk, "第3版を掲載する");
  await said(clerk, "掲載しました。");
  await reader.goto(minutes);
  await said(reader, "（閲覧を止めた版の記載）");
  expect(await reader.content()).not.toContain(words);
  await reader.context().close();
}

const ways = [
  { way: "次の会議で承認する", by: /第\d+回.+議題1（令和/ },
  { way: "次の会議で承認し、署名人2名が署名する", by: /議題1、署名人 .+（令和/ },
  { way: "確認者が確かめる", by: /確認者 .+、.+（令和/ },
  { way: "署名人2名が署名する", by: /署名人 .+、.+（令和/ },
  { way: "委員長が確かめる", by: /浅葱 豊（令和/ },
  { way: "委員長が確かめ、公表を次の会議で決める", by: /第\d+回.+議題1$/ },
];

for (const { way, by } of ways) {
  test(`minutes are confirmed where the rules say: ${way} (J8)`, async () => {
    test.setTimeout(120_000);
    const hasSigners = /署名人|確認者/.test(way);
    await ruled(way);
    const session = await opened();
    if (hasSigners) await named(session);
    await closed(session);
    const shown = session.replace("/desk", "");
    await chair.goto(shown);
    await said(chair, "会議録の確認が済むまで、この内容は変わることがあります。");
    await checked(session);
    if (hasSigners) await signed(session);
    if (way.startsWith("委員長")) await approvedByChair(session);
    if (way.includes("次の会議")) {
      await clerk.goto(way.startsWith("委員長") ? `${session}/minutes/publication` : `${session}/minutes/approval`);
      await press(clerk, way.startsWith("委員長") ? "会議録を掲載する" : "承認を記録する");
      await said(clerk, /後の会議の議題で/);
      const next = await opened();
      await clerk.goto(`${next}/run`);
      await said(clerk, /前回会議録の/);
      await closed(next);
    }
    if (!way.startsWith("委員長")) await approvedByClerk(session, /による承認を記録します/);
    await published(session, by);
    await chair.goto(shown);
    await expect(chair.getByText("この内容は変わることがあります")).toHaveCount(0);
    if (way.startsWith("確認者")) await closedAndReissued(session);
  });
}
