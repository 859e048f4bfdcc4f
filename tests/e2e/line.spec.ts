import { type Browser, expect, type Page } from "@playwright/test";
import { afterOpeningDays } from "../../app/platform/holidays.server.ts";
import { lightedPath } from "../../prisma/seed/pictures.ts";
import { dayAhead, keyNow, theDayComes } from "./clock.ts";
import { proposalOf } from "./demo.ts";
import { letterTo } from "./mailbox.ts";
import { type OwnServer, startDemo } from "./own-server.ts";
import { isSound, person } from "./person.ts";
import { test } from "./test.ts";
import { click, follow, press } from "./turning.ts";

/** From words to result: the journeys of a proposal, in an installation of their own. */
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startDemo("line");
});
test.afterAll(async () => server.stop());

const phone = { width: 375, height: 800 };
const as = (browser: Browser, who: string | null, viewport = { width: 1280, height: 900 }) =>
  person(browser, who && `${who}.example.jp`, true, viewport, server.origin);
const desk = "/wards/saiwai/desk";
const shown = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();
const fill = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text);
const pick = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).first().check();

/** Sent by somebody signed in; the key it got. */
const picture = () => ({ name: "根.png", mimeType: "image/png", buffer: Buffer.from(lightedPath()) });

async function post(resident: Page, title: string, body: string, photos = 0): Promise<string> {
  await resident.goto("/wards/saiwai/proposals/new");
  await fill(resident, "困っていること", body);
  await resident.getByLabel("町名").selectOption({ index: 1 });
  await resident.locator('input[type="file"]').setInputFiles(Array.from({ length: photos }, picture));
  await press(resident, "確認へ進む");
  await expect(resident.locator("img.photo")).toHaveCount(photos);
  await fill(resident, "件名", title);
  await press(resident, "投稿のきまりに同意して送る");
  await shown(resident, "受け付けました");
  const number = /第(\d+)号/.exec((await resident.textContent("main")) ?? "")?.[1] ?? "";
  return keyNow(number);
}

async function publish(clerk: Page, key: string): Promise<void> {
  await clerk.goto(`${desk}/proposals/${key}/publication`);
  await press(clerk, "掲載する");
  await shown(clerk, "掲載しました。");
}

async function assign(clerk: Page, key: string): Promise<void> {
  await clerk.goto(`${desk}/proposals/${key}/office`);
  await clerk.getByLabel("担当課").first().selectOption({ label: "道路公園センター" });
  await press(clerk, "担当課を決めて知らせる");
  await shown(clerk, "担当課と期限を決めました。");
}

test("似た課題に賛同・意見する、見えなくする、見直しを申し出る (J4)", async ({ browser }) => {
  const key = await proposalOf("saiwai", "通学路の横断歩道が消えかけている");
  const proposal = `/wards/saiwai/proposals/${key}`;
  const reader = await as(browser, "resident03@saiwai", phone);
  await reader.goto(proposal);
  await isSound(reader);
  await shown(reader, "賛同 5人");
  await shown(reader, "参考（会議の採決とは別です）");
  await press(reader, "賛同する");
  await shown(reader, "賛同 6人");
  await press(reader, "賛同を取り消す");
  await shown(reader, "賛同 5人");
  await press(reader, "賛同する");
  await follow(reader, "手伝えることを伝える");
  await fill(reader, "手伝えること", "朝の旗持ちを手伝えます。");
  await press(reader, "伝える");
  await shown(reader, "手伝えます 1人");
  await follow(reader, "意見を書く");
  await isSound(reader);
  await pick(reader, "質問");
  await reader.getByRole("textbox", { name: /^意見/ }).fill("CANARY-LOUD 連絡は 090-1234-5678 へ。");
  await press(reader, "投稿のきまりに同意して載せる");
  await shown(reader, /個人の情報と思われるところがあります/);
  await reader.getByRole("textbox", { name: /^意見/ }).fill("CANARY-LOUD 引き直しはいつですか。");
  await press(reader, "投稿のきまりに同意して載せる");
  await shown(reader, "CANARY-LOUD");
  expect(reader.url()).toMatch(/#c-[0-9a-f-]{36}$/);
  const anchor = reader.url().split("#c-")[1] ?? "";

  // A member answers it, as a person and not as the council.
  const member = await as(browser, "member03@saiwai", phone);
  await member.goto(`${proposal}?order=new`);
  await follow(member, /さんに返信する/);
  await member.getByRole("textbox", { name: /^意見/ }).fill("次の会議で尋ねます。");
  await press(member, "投稿のきまりに同意して載せる");
  await shown(member, "委員（個人としての意見）");
  await member.goto(`${proposal}/comments/${anchor}/report`);
  await isSound(member);
  await pick(member, "人を傷つける言葉や差別がある");
  await press(member, "通報する");
  await shown(member, "通報を受け付けました。");

  // The desk looks at it with the words around it, and hides it by a rule.
  const clerk = await as(browser, "secretariat@saiwai");
  await clerk.goto(desk);
  await follow(clerk, /^通報された意見/);
  await isSound(clerk);
  await click(
    clerk.locator("li").filter({ hasText: "CANARY-LOUD" }).getByRole("link", { name: "見えなくする" }).first(),
  );
  await pick(clerk, "人を傷つける言葉や差別がある");
  await fill(clerk, "見えなくする理由", "人を責める言い方のため");
  await press(clerk, "見えなくする");
  await shown(clerk, "見えなくしました");
  const letter = await letterTo("resident03@saiwai.example.jp", "見えなくしました", server.origin);
  expect(letter.text).toContain("人を責める言い方のため");
  const visitor = await as(browser, null);
  await visitor.goto(proposal);
  await isSound(visitor);
  await shown(visitor, "この意見は、投稿のきまりにより見えなくしています。");
  await shown(visitor, "見えなくした意見 2件");
  expect(await visitor.content()).not.toContain("CANARY-LOUD");
  expect((await visitor.request.get(`${proposal}/comments/${anchor}`)).status()).toBe(404);

  // Its writer asks for another look; the one who decided may not answer, the manager may.
  await reader.goto(/https?:\S+\/appeal/.exec(letter.text)?.[0] ?? "");
  await isSound(reader);
  await fill(reader, "申し出る理由", "質問をしただけで、だれも責めていません。");
  await press(reader, "見直しを申し出る");
  await shown(reader, "見直しを申し出ました。");
  await clerk.goto(`${desk}/reviews`);
  await follow(clerk, "内容を見る（ほかの職員が答えます）");
  await shown(clerk, "初めに決めた人は、見直しの申出に答えられません。");
  const manager = await as(browser, "manager@saiwai");
  await manager.goto(`${desk}/reviews`);
  await follow(manager, "見直して答える");
  await isSound(manager);
  await pick(manager, "元に戻す");
  await fill(manager, "理由", "言い方は強いが、質問であるため");
  await press(manager, "結果を決めて知らせる");
  await shown(manager, "結果を決め、申し出た人に知らせました。");
  await letterTo("resident03@saiwai.example.jp", "元に戻しました", server.origin);
  await visitor.goto(`${proposal}?kind=question`);
  await shown(visitor, "CANARY-LOUD");
  await visitor.goto("/wards/saiwai/moderation");
  await isSound(visitor);
  await shown(visitor, "申出のとおり改めた");

  // The discussion ends with what was taken up, and whoever spoke is told.
  await clerk.goto(`${desk}/proposals/${key}/discussion/closing`);
  await fill(clerk, "取り上げたこと", "引き直しの時期を会議で尋ねます。");
  await fill(clerk, "取り上げなかったことと、その理由", "旗持ちの人数は、学校が決めるため取り上げません。");
  await press(clerk, "募集を終えて載せる");
  await visitor.goto(proposal);
  await isSound(visitor);
  await shown(visitor, "いただいた意見の扱い");
  await reader.goto(`${proposal}/comments`);
  await shown(reader, "意見の募集は終わりました。");
});

test("事務局が受付・振り分け・公開し、関係局に照会する (J5, J3)", async ({ browser }) => {
  const resident = await as(browser, "resident05@saiwai", phone);
  const clerk = await as(browser, "secretariat@saiwai");
  const key = await post(resident, "歩道の木の根で転ぶ", "歩道の木の根が持ち上がり、つまずいて転びました。", 2);
  await resident.goto(`/wards/saiwai/proposals/${key}`);
  await shown(resident, "この提案はサイトに載っていません。");
  await clerk.goto(`${desk}/intake`);
  await follow(clerk, "歩道の木の根で転ぶ");
  await isSound(clerk);
  await clerk.goto(`${desk}/proposals/${key}/notes`);
  await fill(clerk, "庁内メモ", "CANARY-NOTE 昨年も同じ所で苦情");
  await press(clerk, "書き込む");
  // One of the two photos is shown, with what it shows; the other shows a door plate and stays off.
  await clerk.goto(`${desk}/proposals/${key}`);
  await follow(clerk, "写真1を確かめる");
  await clerk.getByRole("radio", { name: /^載せる/ }).check();
  await fill(clerk, "写真の説明", "歩道に出た木の根");
  await press(clerk, "決める");
  await follow(clerk, "写真2を確かめる");
  await clerk.getByRole("radio", { name: /^載せない/ }).check();
  await press(clerk, "決める");
  await publish(clerk, key);
  await assign(clerk, key);
  await letterTo("roadpark@saiwai.example.jp", "回答の依頼", server.origin);
  await clerk.goto(`${desk}/proposals/${key}/inquiries/new`);
  await fill(clerk, "照会の内容", "街路樹の植替えの予定はありますか。");
  await clerk.getByRole("checkbox", { name: "建設緑政局" }).check();
  await press(clerk, "照会する");
  const visitor = await as(browser, null, phone);
  await visitor.goto(`/wards/saiwai/proposals/${key}`);
  await isSound(visitor);
  await shown(visitor, /関係局と調整中/);
  await expect(visitor.getByRole("img", { name: "歩道に出た木の根" })).toBeVisible();
  await expect(visitor.locator("img.photo")).toHaveCount(1);
  const bureau = await as(browser, "bureau@city");
  await letterTo("bureau@city.example.jp", "照会", server.origin);
  await bureau.goto("/me/inquiries");
  await click(bureau.getByRole("link", { name: /歩道の木の根で転ぶ/ }).first());
  await isSound(bureau);
  await fill(bureau, "回答", "来年度に植え替える予定です。");
  await press(bureau, "回答する");
  await clerk.goto(`${desk}/proposals/${key}`);
  await follow(clerk, "照会をまとめる");
  await fill(clerk, "対応方針のまとめ（庁内）", "植替えまで、根の上を覆う。");
  await fill(clerk, "経過に載せる結果", "来年度に木を植え替えることになりました。");
  await press(clerk, "まとめる");
  await shown(clerk, "関係する部署・局への照会をまとめました。");
  await visitor.reload();
  await shown(visitor, "来年度に木を植え替えることになりました。");
  // What staff wrote for each other is at no door of the public.
  for (const address of [
    `/wards/saiwai/proposals/${key}`,
    `/api/v1/wards/saiwai/proposals/${key}`,
    "/wards/saiwai/results.csv",
  ]) {
    const body = await (await visitor.request.get(address)).text();
    expect(body, address).not.toMatch(/CANARY-NOTE|植替えまで、根の上を覆う/);
  }
});

test("審議課題を選定し、取り上げたものも取り上げなかったものも理由を知らせる (J6)", async ({ browser }) => {
  const resident = await as(browser, "resident06@saiwai", phone);
  const clerk = await as(browser, "secretariat@saiwai");
  const [chosen, passed] = [
    await post(resident, "子どもの居場所が雨の日にない", "雨の日に子どもが集まれる場所がありません。"),
    await post(resident, "町の歌を作ってほしい", "みんなで歌える町の歌を作ってほしいです。"),
  ];
  for (const key of [chosen, passed]) await publish(clerk, key);
  // Ten people make a candidate of it, by the rules of this council.
  const backers = [
    ...["01", "02", "03", "04", "07"].map((n) => `resident${n}`),
    ...["08", "09", "10", "11", "12"].map((n) => `member${n}`),
  ];
  for (const who of backers) {
    const backer = await as(browser, `${who}@saiwai`, phone);
    for (const key of [chosen, passed]) {
      await backer.goto(`/wards/saiwai/proposals/${key}`);
      await press(backer, "賛同する");
      await shown(backer, "賛同しています。");
    }
    await backer.context().close();
  }
  // A sitting of the 部会 whose matter it is; its members score the candidates.
  await clerk.goto(`${desk}/sessions/new`);
  await pick(clerk, /^つながり部会/);
  await press(clerk, "前回を写して始める");
  await clerk.getByLabel("開催日").fill(dayAhead(12));
  await fill(clerk, "部屋", "4階会議室");
  await press(clerk, "保存する");
  const draft = clerk.url().replace(/\?.*|\/schedule.*/g, "");
  await clerk.goto(`${draft}/items/new`);
  await clerk.getByRole("textbox", { name: /^議題/ }).fill("今年度に取り組む課題");
  await press(clerk, "加える");
  await clerk.goto(`${desk}/candidates`);
  await isSound(clerk);
  await shown(clerk, "子どもの居場所が雨の日にない");
  await clerk.goto(`${desk}/proposals/${chosen}/agenda`);
  const option = clerk.locator("option", { hasText: "今年度に取り組む課題" });
  await clerk
    .getByLabel("議題", { exact: false })
    .first()
    .selectOption((await option.getAttribute("value")) ?? "");
  await fill(clerk, "議題に取り上げる理由", "緊急性と地域性の点が最も高かったため");
  await press(clerk, "結び付ける");
  await clerk.goto(`${desk}/proposals/${passed}/passing`);
  await fill(clerk, "取り上げない理由", "ほかの団体が進めているため");
  await press(clerk, "理由を記録する");
  expect((await letterTo("resident06@saiwai.example.jp", "取り上げないことにしました", server.origin)).text).toContain(
    "ほかの団体が進めているため",
  );
  await clerk.goto(`${draft}/announcement`);
  await press(clerk, "開催を公表し、委員に通知する");
  await shown(clerk, "開催を公表し、委員に通知しました。");
  const session = clerk.url().replace(/\?.*/, "");
  await letterTo("resident06@saiwai.example.jp", "区民会議の議題になりました", server.origin);
  const items = await clerk.request.get(session.replace("/desk", ""));
  const number = /items\/(\d+)"[^>]*>[^<]*今年度に取り組む課題/.exec(await items.text())?.[1] ?? "2";
  await clerk.goto(`${session}/items/${number}/scoring`);
  await fill(clerk, "候補の課題", "子どもの居場所\n町の歌");
  await press(clerk, "採点を始める");
  for (const [who, points] of [
    ["member08", 5],
    ["member09", 4],
  ] as const) {
    const member = await as(browser, `${who}@saiwai`, { width: 768, height: 1024 });
    await member.goto(`${session.replace("/desk", "")}/items/${number}/scoring`);
    await isSound(member);
    const lists = member.getByRole("combobox");
    const count = await lists.count();
    for (let place = 0; place < count; place += 1)
      await lists.nth(place).selectOption(String(place < count / 2 ? points : 2));
    await press(member, "採点を送る");
    await member.context().close();
  }
  await clerk.goto(`${session}/items/${number}/scoring`);
  await press(clerk, "締め切って順を示す");
  const visitor = await as(browser, null, phone);
  await visitor.goto(`/wards/saiwai/proposals/${chosen}`);
  await isSound(visitor);
  await shown(visitor, "緊急性と地域性の点が最も高かったため");
  await visitor.goto(`/wards/saiwai/proposals/${passed}`);
  await shown(visitor, "ほかの団体が進めているため");
  await theDayComes("saiwai", session.split("/").at(-1) ?? "", server.databaseUrl);
});

test("区が6つの区分で回答し、写真とともに進捗を報告する (J9)", async ({ browser }) => {
  test.setTimeout(180_000);
  const resident = await as(browser, "resident07@saiwai", phone);
  const clerk = await as(browser, "secretariat@saiwai");
  const office = await as(browser, "roadpark@saiwai");
  const classes = ["実施する", "一部実施", "検討する", "実施は困難", "対応済み", "ほかの機関に依頼"];
  const keys: string[] = [];
  for (const [n, status] of classes.entries()) {
    const key = await post(resident, `道の困りごと その${n + 1}`, `道のことで困っています。その${n + 1}です。`);
    keys.push(key);
    await publish(clerk, key);
    await assign(clerk, key);
    await office.goto(`${desk}/proposals/${key}/response`);
    await pick(office, new RegExp(`^${status}`));
    await fill(office, "区の回答（掲載文）", `${status}の答えです。`);
    await fill(office, "理由", `${status}とする理由です。`);
    await office.getByLabel("次の報告日").fill(afterOpeningDays(dayAhead(0), 25));
    await press(office, "企画課へ提出する");
    await shown(office, "企画課へ提出しました。");
  }
  // Checked together, published together; a reason why without a sitting is asked for.
  await clerk.goto(`${desk}/answers`);
  await isSound(clerk);
  for (const n of classes.keys()) await clerk.getByRole("checkbox", { name: new RegExp(`その${n + 1}`) }).check();
  await press(clerk, "選んだ回答を掲載する");
  await shown(clerk, "掲載しました。");
  await letterTo("resident07@saiwai.example.jp", "区の回答が届いています", server.origin);
  const [first = ""] = keys;
  await office.goto(`${desk}/proposals/${first}/progress`);
  await fill(office, "取組状況", "穴をふさぎ、白線を引き直しました。");
  await office
    .locator('input[type="file"]')
    .setInputFiles({ name: "白線.png", mimeType: "image/png", buffer: Buffer.from(lightedPath()) });
  await office.getByLabel("活動の日").fill(dayAhead(0));
  await fill(office, "活動の場所", "幸区小倉 第二公園の前");
  await fill(office, "写真の説明", "白線を引き直した道を描いた図。");
  await press(office, "掲載する");
  await shown(office, "取組状況を掲載しました。");
  await office.goto(`${desk}/proposals/${first}/completion`);
  await fill(office, "結果", "転ぶ人がいなくなりました。");
  await press(office, "完了にする");
  await letterTo("resident07@saiwai.example.jp", "取組が完了しました", server.origin);
  const visitor = await as(browser, null);
  await visitor.goto(`/wards/saiwai/proposals/${first}`);
  await isSound(visitor);
  await expect(visitor.getByRole("img", { name: "白線を引き直した道を描いた図。" })).toBeVisible();
  await visitor.goto("/wards/saiwai/results?all=1");
  await isSound(visitor);
  for (const [n, status] of classes.entries()) {
    const row = visitor
      .locator("tr, li")
      .filter({ hasText: `道の困りごと その${n + 1}` })
      .first();
    await expect(row).toContainText(status);
  }
});

test("報告書を部会が書き、委員に尋ね、会議で決め、区長に提出し、区が答える (J10)", async ({ browser }) => {
  const clerk = await as(browser, "secretariat@saiwai");
  const report = `${desk}/terms/2/report`;
  await clerk.goto(report);
  await press(clerk, "保存する");
  await shown(clerk, "安全・安心部会（夜道と通学路の安全）");
  // The 部会 writes its own chapter, from its members' page.
  const head = await as(browser, "member01@saiwai", { width: 768, height: 1024 });
  const draft = "/wards/saiwai/council/terms/2/report/draft";
  await head.goto(draft);
  await isSound(head);
  await click(
    head.locator("section").filter({ hasText: "安全・安心部会（夜道" }).getByRole("link", { name: "この章を書く" }),
  );
  await fill(head, "章の本文", "## 夜道\n\n夜道を4回歩き、暗い所を地図にしました。");
  await press(head, "保存する");
  await shown(head, "夜道を4回歩き、暗い所を地図にしました。");
  await clerk.goto(`${report}/recommendations/new`);
  await fill(clerk, "提言の題名", "夜道の明かりを地図から決める");
  await fill(clerk, "提言の内容", "暗い所の地図をもとに、明かりを増やす順を決めてください。");
  await fill(clerk, "もとになった提案", await proposalOf("saiwai", "公園の園路が夜に暗い"));
  await press(clerk, "保存する");
  await shown(clerk, "夜道の明かりを地図から決める");
  await clerk.goto(`${report}/opinions`);
  await fill(clerk, "意見を受け付ける期限", dayAhead(7));
  await press(clerk, "委員に知らせる");
  const asked = await letterTo("member10@saiwai.example.jp", "報告書（案）への意見", server.origin);
  const member = await as(browser, "member10@saiwai", phone);
  await member.goto(/https?:\S+\/report\/draft/.exec(asked.text)?.[0] ?? "");
  await fill(member, "報告書（案）への意見", "地図を表紙に載せてください。");
  await press(member, "意見を送る");
  await shown(member, "地図を表紙に載せてください。");
  await clerk.goto(report);
  await follow(clerk, "扱いを書く");
  await fill(clerk, "意見の扱い", "巻末に載せます。");
  await press(clerk, "保存する");
  await member.reload();
  await shown(member, "扱い: 巻末に載せます。");
  const visitor = await as(browser, null);
  await visitor.goto(draft);
  await expect(visitor.getByRole("button", { name: "ログイン" })).toBeVisible();
  await clerk.goto(`${report}/handover`);
  await isSound(clerk);
  await fill(clerk, "提出先", "幸区長");
  await clerk.getByLabel("報告書を決めた議題").selectOption({ index: 1 });
  await press(clerk, "提出を記録し、報告書を載せる");
  await shown(clerk, /まだ書かれていない章があります/);
  await clerk.getByRole("checkbox", { name: /このまま提出する/ }).check();
  await press(clerk, "提出を記録し、報告書を載せる");
  await shown(clerk, "報告書の提出を記録し、掲載しました。");
  // The 提言 is a matter now: it has an owner, an answer and a line.
  await visitor.goto("/wards/saiwai/council/terms/2/report");
  await isSound(visitor);
  await shown(visitor, "夜道を4回歩き、暗い所を地図にしました。");
  await follow(visitor, "区の回答とこれまでの経過");
  await shown(visitor, "報告書で区に提言しました。");
  await expect(visitor.getByRole("link", { name: "「公園の園路が夜に暗い」" }).first()).toBeVisible();
  const key = visitor.url().split("/").at(-1) ?? "";
  await assign(clerk, key);
  const office = await as(browser, "roadpark@saiwai");
  await office.goto(`${desk}/proposals/${key}/response`);
  await pick(office, /^実施する/);
  await fill(office, "区の回答（掲載文）", "地図をもとに、明かりを増やす順を決めます。");
  await fill(office, "理由", "報告書の地図で、暗い所が分かったためです。");
  await press(office, "企画課へ提出する");
  await clerk.goto(`${desk}/proposals/${key}/response/publication`);
  await press(clerk, "掲載する");
  await shown(clerk, "掲載しました。");
  await visitor.goto("/wards/saiwai/council/terms/2/report");
  await shown(visitor, "対応の区分: 実施する");
});
