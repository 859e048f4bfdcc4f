/** 委員公募: one decided and told, one that takes applications now. */
import { applyForSeat } from "../../app/domain/calls/apply-for-seat.server.ts";
import { draftCall } from "../../app/domain/calls/draft-call.server.ts";
import { judgeApplication } from "../../app/domain/calls/judge-application.server.ts";
import { publishCall } from "../../app/domain/calls/publish-call.server.ts";
import { tellResult } from "../../app/domain/calls/tell-result.server.ts";
import { anonymous } from "../../app/shared/viewer.ts";
import type { Clock } from "./clock.ts";
import { as } from "./people.ts";

const content = {
  body: "会議は年に4回、平日の夜に2時間ほどです。会議のほかに、まちを歩く日があります。謝礼は区の規定によります。",
  eligibility: "区内に住むか、働くか、通学する18歳以上の人",
  selection: "応募の動機を、学識経験のある人と区の職員の3人が読んで決めます。",
};

const applicants: [string, string, string][] = [
  ["蕗田 さつき", "ふきた さつき", "坂の途中で休めずに困っている人を、毎日見ているためです。"],
  ["芹沢 巌", "せりざわ いわお", "祭りの準備を長く手伝い、続け方を考えたいためです。"],
  ["菫川 葉", "すみれかわ よう", "学生の目で、まちの集まりを近くしたいためです。"],
];

/** For the second term of 宮前区: three applied, two were chosen. */
export async function callForMembers(clock: Clock, ward: string): Promise<void> {
  const desk = (on: number) => as("secretariat", ward, clock.at(on));
  const { id: call } = await draftCall(await desk(-335), ward, {
    ...content,
    title: "第2期 公募委員の募集",
    seats: 2,
    startsOn: clock.day(-330),
    dueOn: clock.day(-300),
  });
  const ref = { ward, call };
  await publishCall(await desk(-332), ref);
  const ids = await apply(clock, ref, -320);
  for (const [index, application] of ids.entries())
    await judgeApplication(
      await desk(-285),
      { ...ref, application },
      {
        selection: index < 2 ? "chosen" : "reserve",
        reason: "",
      },
    );
  await tellResult(await desk(-280), ref, { resultNote: "選ばれた人には、第2期の初日に委嘱します。" });
}

/** 幸区 fills its empty seat: open today. */
export async function callOpenNow(clock: Clock): Promise<void> {
  const ward = "saiwai";
  const { id: call } = await draftCall(await as("secretariat", ward, clock.at(-8)), ward, {
    ...content,
    title: "公募委員（補欠1名）の募集",
    seats: 1,
    startsOn: clock.day(-5),
    dueOn: clock.day(16),
  });
  await publishCall(await as("secretariat", ward, clock.at(-6)), { ward, call });
  await apply(clock, { ward, call }, -1);
}

async function apply(clock: Clock, ref: { ward: string; call: string }, on: number): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, kana, motive] of applicants) {
    const person = { name, kana, motive, relation: "lives" as const, address: "区内", tel: "044-000-9000" };
    ids.push((await applyForSeat(anonymous(clock.at(on), "demo"), ref, person)).id);
  }
  return ids;
}
