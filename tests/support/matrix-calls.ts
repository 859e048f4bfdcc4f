import { db } from "#app/db/client.server.ts";
import { applyForSeat } from "#app/domain/calls/apply-for-seat.server.ts";
import { draftCall } from "#app/domain/calls/draft-call.server.ts";
import { judgeApplication } from "#app/domain/calls/judge-application.server.ts";
import { noteApplicantTold } from "#app/domain/calls/note-applicant-told.server.ts";
import { publishCall } from "#app/domain/calls/publish-call.server.ts";
import { reviseCall } from "#app/domain/calls/revise-call.server.ts";
import { tellResult } from "#app/domain/calls/tell-result.server.ts";
import { viewApplicant } from "#app/domain/calls/view-applicant.server.ts";
import { withdrawApplication } from "#app/domain/calls/withdraw-application.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { place, today, type World } from "./make.ts";
import { absent, type Given, type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, call: ids.call ?? "" });
const applicationOf = (ids: Ids) => ({ ...ref(ids), application: ids.application ?? "" });

export const content = {
  title: "第3期 公募委員の募集",
  body: "会議は年に4回です。",
  eligibility: "区内に住む18歳以上の人",
  selection: "応募の動機を読んで決めます。",
  seats: 1,
  startsOn: addDays(today, -5),
  dueOn: addDays(today, 5),
};
export const person = {
  name: "甲野 一郎",
  kana: "こうの いちろう",
  relation: "lives",
  address: "幸区小倉",
  tel: "044-000-0009",
  motive: "地域の安全に役立ちたいためです。",
} as const;

type State = "draft" | "coming" | "open" | "over" | "told";

/** A call in one of its states, with one application; its days are moved instead of the clock. */
export async function makeCall(world: World, state: State): Promise<Ids> {
  const viewer = await world.viewer("secretariat");
  const { id: call } = await draftCall(viewer, "saiwai", content);
  if (state === "draft") return { call, application: "" };
  const own = { ward: "saiwai", call };
  await publishCall(viewer, own);
  const { id: application } = await applyForSeat(await world.viewer("anonymous"), own, person);
  const move = (startsOn: number, dueOn: number) =>
    db.openCall.update({
      where: { id: call },
      data: { startsOn: dayToColumn(addDays(today, startsOn)), dueOn: dayToColumn(addDays(today, dueOn)) },
    });
  if (state === "coming") await move(1, 5);
  if (state === "over" || state === "told") await move(-10, -1);
  if (state === "told") {
    await judgeApplication(viewer, { ...own, application }, { selection: "chosen", reason: "" });
    await tellResult(viewer, own, { resultNote: "" });
  }
  return { call, application };
}

const call =
  (state: State): Given =>
  (world) =>
    makeCall(world, state);
const calls = {
  draft: call("draft"),
  coming: call("coming"),
  open: call("open"),
  over: call("over"),
  told: call("told"),
};
const judged: Given = async (world) => {
  const ids = await makeCall(world, "over");
  await judgeApplication(
    await world.viewer("secretariat"),
    { ...applicationOf(ids), ward: "saiwai" },
    { selection: "not_chosen", reason: "" },
  );
  return ids;
};
const told: Given = async (world) => {
  const ids = await makeCall(world, "told");
  await noteApplicantTold(await world.viewer("secretariat"), { ...applicationOf(ids), ward: "saiwai" });
  return ids;
};
const withdrawn: Given = async (world) => {
  const ids = await makeCall(world, "over");
  await withdrawApplication(await world.viewer("anonymous"), { ...applicationOf(ids), ward: "saiwai" });
  return ids;
};
const closed = "締め切りました";

export const callRows: Row[] = [
  plainRow({
    act: "calls/draft-call",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => draftCall(viewer, "saiwai", content),
    statements: 4,
  }),
  row({
    act: "calls/revise-call",
    isAddressed: true,
    allowed: desk,
    of: calls,
    when: { draft: possible, coming: possible, open: possible, over: closed, told: closed },
    run: (viewer, ids) => reviseCall(viewer, ref(ids), { ...content, dueOn: addDays(today, 6), revision: 1 }),
    statements: 4,
  }),
  row({
    act: "calls/publish-call",
    isAddressed: true,
    allowed: desk,
    of: calls,
    when: {
      draft: possible,
      coming: "すでに載せています",
      open: "すでに載せています",
      over: "すでに載せています",
      told: "すでに載せています",
    },
    run: (viewer, ids) => publishCall(viewer, ref(ids)),
    statements: 4,
  }),
  row({
    act: "calls/apply-for-seat",
    isAddressed: true,
    allowed: "everyone",
    of: { coming: calls.coming, open: calls.open, over: calls.over, told: calls.told },
    when: { coming: "からです", open: possible, over: closed, told: closed },
    run: (viewer, ids) => applyForSeat(viewer, ref(ids), person),
    statements: 5,
  }),
  row({
    act: "calls/withdraw-application",
    isAddressed: true,
    allowed: "everyone",
    of: { open: calls.open, over: calls.over, told: calls.told, withdrawn },
    when: { open: possible, over: possible, told: "お知らせしています", withdrawn: "すでに取り下げられています" },
    run: (viewer, ids) => withdrawApplication(viewer, applicationOf(ids)),
    statements: 5,
  }),
  row({
    act: "calls/view-applicant",
    isAddressed: true,
    allowed: desk,
    of: { open: calls.open, told: calls.told, draft: calls.draft },
    when: { open: possible, told: possible, draft: absent },
    run: (viewer, ids) => viewApplicant(viewer, applicationOf(ids)),
    statements: 4,
  }),
  row({
    act: "calls/judge-application",
    isAddressed: true,
    allowed: desk,
    of: { open: calls.open, over: calls.over, told: calls.told, withdrawn, judged },
    when: {
      open: "締切の後に",
      over: possible,
      told: "すでに知らせています",
      withdrawn: "取り下げられています",
      judged: possible,
    },
    run: (viewer, ids) => judgeApplication(viewer, applicationOf(ids), { selection: "chosen", reason: "動機が明らか" }),
    statements: 6,
  }),
  row({
    act: "calls/tell-result",
    isAddressed: true,
    allowed: desk,
    of: { draft: calls.draft, open: calls.open, over: calls.over, judged, told: calls.told },
    when: {
      draft: "締切の後に",
      open: "締切の後に",
      over: "記録していない応募が1件",
      judged: possible,
      told: "すでに知らせています",
    },
    run: (viewer, ids) => tellResult(viewer, ref(ids), { resultNote: "" }),
    statements: 6,
  }),
  row({
    act: "calls/note-applicant-told",
    isAddressed: true,
    allowed: desk,
    of: { judged, "not told": calls.told, told },
    when: { judged: "先に、選考の結果を公表してください", "not told": possible, told: "もう知らせています" },
    run: (viewer, ids) => noteApplicantTold(viewer, applicationOf(ids)),
    statements: 5,
  }),
];

export const lastSecond = new Date(`${content.dueOn}T23:59:59+09:00`);
export const nextDay = new Date(lastSecond.getTime() + 1000);
