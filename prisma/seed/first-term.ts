/** 幸区, the first term: some forty matters with every class of answer, and what was merged, split, carried, appealed. */
import { db } from "../../app/db/client.server.ts";
import { appealDecision } from "../../app/domain/appeals/appeal-decision.server.ts";
import { decideAppeal } from "../../app/domain/appeals/decide-appeal.server.ts";
import { answerComment } from "../../app/domain/comments/answer-comment.server.ts";
import { closeDiscussion } from "../../app/domain/comments/close-discussion.server.ts";
import { postComment } from "../../app/domain/comments/post-comment.server.ts";
import { enterCosts } from "../../app/domain/councils/enter-costs.server.ts";
import { referElsewhere } from "../../app/domain/proposals/refer-elsewhere.server.ts";
import { withdrawProposal } from "../../app/domain/proposals/withdraw-proposal.server.ts";
import { dropProposal } from "../../app/domain/responses/drop-proposal.server.ts";
import { finishProposal } from "../../app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "../../app/domain/responses/publish-response.server.ts";
import { reportProgress } from "../../app/domain/responses/report-progress.server.ts";
import { submitResponse } from "../../app/domain/responses/submit-response.server.ts";
import { carriableMatters } from "../../app/domain/term-reports/carriable-matters.server.ts";
import { carryMatters } from "../../app/domain/term-reports/carry-matters.server.ts";
import { mergeProposal } from "../../app/domain/ties/merge-proposal.server.ts";
import { splitProposal } from "../../app/domain/ties/split-proposal.server.ts";
import { fiscalYearOf } from "../../app/shared/dates.ts";
import type { Clock } from "./clock.ts";
import { firstTermMatters, type Matter } from "./first-term-matters.ts";
import { as } from "./people.ts";
import * as people from "./proposals.ts";
import { support } from "./saiwai.ts";

const ward = "saiwai";
const began = -900;
/** Days between one matter and the next. */
const pace = 16;
const residents = 10;
const resident = (n: number) => `resident${String((n % residents) + 1).padStart(2, "0")}`;
const officeOf = (theme: string) => (theme === "child" ? "childcare" : "roadpark");
const desk = (clock: Clock, on: number) => as("secretariat", ward, clock.at(on));

export async function firstTerm(clock: Clock): Promise<void> {
  for (const [n, matter] of firstTermMatters.entries()) await whole(clock, began + n * pace, n, matter);
  await mergedOfThree(clock);
  await splitInTwo(clock);
  await elsewhere(clock);
  await appealKept(clock);
  await appealGranted(clock);
  // The first term's sittings were not taken down here, so that nothing is paid for them in its years either.
  const lastYear = fiscalYearOf(clock.day(-240)) - 1;
  for (const [on, fiscalYear, printing] of [
    [-600, lastYear - 1, 98_400],
    [-240, lastYear, 121_500],
  ] as const)
    await enterCosts(await desk(clock, on), ward, { seen: "", fiscalYear, printing, other: 9800 });
}

/** Once the second term has begun: what the first left open is taken over, and reported on there. */
export async function carriedOver(clock: Clock): Promise<void> {
  const term = await db.term.findFirstOrThrow({ where: { ordinal: 2, council: { ward: { slug: ward } } } });
  const { id: wardId } = await db.ward.findFirstOrThrow({ where: { slug: ward } });
  const open = await carriableMatters(db, wardId, term);
  await carryMatters(
    await desk(clock, -230),
    { ward, term: "2" },
    {
      proposals: open.map(({ id }) => id),
      reason: "第1期の間に取組が終わらなかったため、第2期も経過を確かめます。",
    },
  );
  const [first] = open;
  if (!first) return;
  await reportProgress(
    await as("roadpark", ward, clock.at(-150)),
    { ward, proposal: first.key },
    { text: "加瀬の3つの道で幅を測り、1つの道に線を引きました。", nextReportOn: clock.openDay(45) },
  );
}

/** From a resident's words to the result, or as far as the term went. */
async function whole(clock: Clock, on: number, n: number, matter: Matter): Promise<void> {
  const office = officeOf(matter.theme);
  const ref = await people.send(clock, ward, on, { by: resident(n), ...matter });
  await people.publish(clock, ref, on + 2, matter.theme);
  await people.assign(clock, ref, on + 3, office);
  for (let who = 1; who <= n % 4; who += 1) await support(clock, ref, on + 4, resident(n + who));
  if (n % 5 === 0) await talk(clock, ref, on + 5, n, office);
  await people.answer(clock, ref, on + 9 + (n % 6), office, {
    status: matter.status,
    text: matter.answer,
    reason: matter.reason,
    memo: "",
    ...(matter.status === "consider" ? { nextReportOn: clock.openDay(on + 90) } : {}),
  });
  const later = on + 60 + (n % 7) * 5;
  if (matter.end === "dropped") await dropProposal(await desk(clock, later), ref, { reason: matter.result });
  if (matter.end !== "done") return;
  await reportProgress(await as(office, ward, clock.at(later - 20)), ref, { text: "取組を始めました。" });
  await finishProposal(await as(office, ward, clock.at(later)), ref, { reason: matter.result });
}

/** A few words to and fro, and now and then what became of them. */
async function talk(clock: Clock, ref: people.Ref, on: number, n: number, office: string): Promise<void> {
  const { id: to } = await postComment(await as(resident(n + 3), ward, clock.at(on)), ref, {
    text: "わたしも同じことで困っています。いつごろになりますか。",
    kind: "question",
  });
  await postComment(await as(resident(n + 4), ward, clock.at(on + 1)), ref, {
    text: "夕方に通ると、特によく分かります。",
    kind: "information",
    to,
  });
  await answerComment(
    await as(office, ward, clock.at(on + 2)),
    { ...ref, comment: to },
    { text: "現地を確かめたうえで、期限までにお答えします。" },
  );
  if (n % 10 === 0)
    await closeDiscussion(await desk(clock, on + 3), ref, {
      takenUp: "夕方に現地を見るようにとの御意見を取り上げました。",
      notTakenUp: "日を前倒しすることは、工事の手配が要るため取り上げませんでした。",
    });
}

/** Three people wrote of one thing: two of theirs go on in the third. */
async function mergedOfThree(clock: Clock): Promise<void> {
  const on = -420;
  const words: [string, string][] = [
    ["駅前の仮のトイレが汚れている", "駅前の仮のトイレが汚れていて、子どもが使えません。"],
    ["駅前のトイレをきれいにしてほしい", "駅前のトイレに紙がなく、床がぬれています。"],
    ["駅前に使えるトイレがない", "駅前のトイレが使えず、店に頼んでいます。"],
  ];
  const refs: people.Ref[] = [];
  for (const [n, [title, body]] of words.entries()) {
    const ref = await people.send(clock, ward, on + n, { by: resident(n + 1), town: "鹿島田", title, body });
    await people.publish(clock, ref, on + 3 + n, "environment");
    await support(clock, ref, on + 6, resident(n + 5));
    refs.push(ref);
  }
  const [into, ...others] = refs;
  if (!into) return;
  for (const ref of others)
    await mergeProposal(await desk(clock, on + 8), ref, {
      into: into.proposal,
      reason: "同じ駅前のトイレについての提案のため、一つにまとめて答えます。",
    });
  await people.assign(clock, into, on + 9, "roadpark");
  await people.answer(clock, into, on + 20, "roadpark", {
    status: "will_do",
    text: "仮のトイレを取り替え、掃除を1日2回にします。",
    reason: "3人の方から同じ声があり、使う人が多いためです。",
    memo: "",
  });
  await finishProposal(await as("roadpark", ward, clock.at(on + 80)), into, {
    reason: "新しいトイレに替え、掃除を1日2回にしました。",
  });
}

/** One letter that asked for two things. */
async function splitInTwo(clock: Clock): Promise<void> {
  const on = -400;
  const ref = await people.send(clock, ward, on, {
    by: resident(7),
    town: "小倉",
    title: "公園の木と、遊具のこと",
    body: "公園の木の枝が道に出ています。それから、すべり台の階段が滑ります。",
  });
  await people.publish(clock, ref, on + 2, "park");
  const part = await splitProposal(await desk(clock, on + 3), ref, {
    title: "すべり台の階段が滑る",
    body: "公園のすべり台の階段が、雨の後に滑ります。",
    reason: "木の手入れと遊具では、担当と時期が違うためです。",
  });
  const second = { ward, proposal: part.key };
  await people.publish(clock, second, on + 4, "park");
  for (const [one, answer] of [
    [ref, "枝を切り、道に出ないようにします。"],
    [second, "階段に滑り止めを付けます。"],
  ] as const) {
    await people.assign(clock, one, on + 5, "roadpark");
    await people.answer(clock, one, on + 12, "roadpark", {
      status: "will_do",
      text: answer,
      reason: "通る人と子どもの安全のためです。",
      memo: "",
    });
    await finishProposal(await as("roadpark", ward, clock.at(on + 50)), one, { reason: "手当てを終えました。" });
  }
}

/** Shown another counter, and taken back. */
async function elsewhere(clock: Clock): Promise<void> {
  const pass = await people.send(clock, ward, -380, {
    by: resident(8),
    town: null,
    title: "水道の料金について",
    body: "水道の料金の明細が分かりにくいです。",
  });
  await people.publish(clock, pass, -378, "welfare");
  await referElsewhere(await desk(clock, -377), pass, {
    counter: "上下水道局 お客様センター",
    contact: "044-000-0099",
    reason: "水道の料金は上下水道局が扱うためです。",
  });
  const back = await people.send(clock, ward, -370, {
    by: resident(9),
    town: "塚越",
    title: "角の鏡が曲がっている",
    body: "角の鏡が曲がり、車が見えません。",
  });
  await people.publish(clock, back, -369, "traffic");
  await withdrawProposal(await as(resident(9), ward, clock.at(-367)), back, {
    reason: "近所の人が直してくれたため。",
  });
}

type Appealed = { on: number; by: number; title: string; body: string; answer: string; reason: string; why: string };

async function declined(clock: Clock, { on, by, title, body, answer, reason, why }: Appealed) {
  const ref = await people.send(clock, ward, on, { by: resident(by), town: "戸手", title, body });
  await people.publish(clock, ref, on + 2, "traffic");
  await people.assign(clock, ref, on + 3, "roadpark");
  await people.answer(clock, ref, on + 12, "roadpark", { status: "difficult", text: answer, reason, memo: "" });
  const { id: appeal } = await appealDecision(await as(resident(by), ward, clock.at(on + 20)), ref, { text: why });
  return { ref, appeal };
}

/** Declined, appealed, and looked at again by the manager, who says why it stays. */
async function appealKept(clock: Clock): Promise<void> {
  const on = -350;
  const { ref, appeal } = await declined(clock, {
    on,
    by: 2,
    title: "家の前の道に車止めを立ててほしい",
    body: "家の前の道を車が抜け道に使い、朝は出られません。",
    answer: "車止めを立てることは困難です。",
    reason: "消防の車が通れなくなるためです。",
    why: "消防の車が通れる、抜けるものを立てている所があります。",
  });
  await decideAppeal(
    await as("manager", ward, clock.at(on + 30)),
    { ward, appeal },
    {
      decision: "keep",
      reason: "抜ける車止めも確かめましたが、夜の救急に間に合わないと消防から回答があったためです。",
    },
  );
  await dropProposal(await desk(clock, on + 40), ref, {
    reason: "車止めは見送り、朝の時間の見回りを続けます。",
  });
}

/** Declined, appealed, and answered anew. */
async function appealGranted(clock: Clock): Promise<void> {
  const on = -330;
  const { ref, appeal } = await declined(clock, {
    on,
    by: 4,
    title: "歩道橋の手すりを2段にしてほしい",
    body: "歩道橋の手すりが高く、子どもの手が届きません。",
    answer: "手すりを増やすことは困難です。",
    reason: "歩道橋の架け替えを待っているためです。",
    why: "架け替えは5年も先です。それまでの間を考えてください。",
  });
  await decideAppeal(
    await as("manager", ward, clock.at(on + 28)),
    { ward, appeal },
    {
      decision: "grant",
      reason: "架け替えまでの間の手当てを、初めの回答で確かめていなかったためです。",
      dueOn: clock.openDay(on + 48),
    },
  );
  await submitResponse(await as("roadpark", ward, clock.at(on + 40)), ref, {
    status: "will_do",
    text: "架け替えまでの間、外せる手すりを下の段に付けます。",
    reason: "通学に使う子どもが多いためです。",
    memo: "",
  });
  await publishResponse(await desk(clock, on + 42), ref, {});
  await finishProposal(await as("roadpark", ward, clock.at(on + 75)), ref, {
    reason: "下の段に手すりを付けました。",
  });
}
