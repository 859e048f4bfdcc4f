import { db } from "#app/db/client.server.ts";
import { appealByReceipt } from "#app/domain/appeals/appeal-by-receipt.server.ts";
import { appealDecision } from "#app/domain/appeals/appeal-decision.server.ts";
import { appealHiding } from "#app/domain/appeals/appeal-hiding.server.ts";
import { decideAppeal } from "#app/domain/appeals/decide-appeal.server.ts";
import { answerComment } from "#app/domain/comments/answer-comment.server.ts";
import { closeDiscussion } from "#app/domain/comments/close-discussion.server.ts";
import { correctClosing } from "#app/domain/comments/correct-closing.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { keepComment } from "#app/domain/comments/keep-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { reportComment } from "#app/domain/comments/report-comment.server.ts";
import { restoreComment } from "#app/domain/comments/restore-comment.server.ts";
import { reviseComment } from "#app/domain/comments/revise-comment.server.ts";
import { setDiscussion } from "#app/domain/comments/set-discussion.server.ts";
import { withdrawComment } from "#app/domain/comments/withdraw-comment.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { setCommentKinds } from "#app/domain/wards/set-comment-kinds.server.ts";
import { place } from "./make.ts";
import { oncePublished } from "./matrix-proposals.ts";
import { absent, type Given, type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, proposal: ids.proposal ?? "", comment: ids.comment ?? "" });
const hidden = { rule: "personal", reason: "名前がある" } as const;

/** A resident's opinion on a proposal that an office has; reported by a member; hidden; appealed; answered. */
const commented =
  (state: "shown" | "reported" | "hidden" | "appealed", from: Given = proposals.assigned): Given =>
  async (world) => {
    const ids = await from(world);
    const resident = await world.viewer("resident");
    const { id } = await postComment(resident, ref(ids), { text: "そう思います。" });
    const at = { ...ids, comment: id };
    const member = await world.viewer("member");
    if (state === "reported") await reportComment(member, ref(at), { rule: "personal", note: "" });
    if (state === "hidden" || state === "appealed") await hideComment(await world.viewer("manager"), ref(at), hidden);
    if (state !== "appealed") return at;
    const appeal = await appealHiding(resident, ref(at), { text: "名前ではありません。" });
    return { ...at, appeal: appeal.id };
  };
const comments = {
  shown: commented("shown"),
  reported: commented("reported"),
  hidden: commented("hidden"),
  appealed: commented("appealed"),
};
const withdrawn: Given = async (world) => {
  const ids = await comments.shown(world);
  await withdrawComment(await world.viewer("resident"), ref(ids));
  return ids;
};
const whileShown = { shown: possible, reported: possible, hidden: absent, appealed: absent } as const;

const talks = {
  open: commented("shown"),
  closed: (async (world) => {
    const ids = await commented("shown")(world);
    await closeDiscussion(await world.viewer("manager"), ref(ids), { takenUp: "照明", notTakenUp: "柵" });
    return ids;
  }) satisfies Given,
};

/** An appeal against what nobody of the desk decided, so that each of them may be the second person. */
const appealed =
  (isDecided: boolean): Given =>
  async (world) => {
    const ids = await commented("appealed")(world);
    await db.appeal.updateMany({ data: { firstActorId: null } });
    const answer = { decision: "keep", reason: "名前でした。" } as const;
    const at = { ward: place.ward, appeal: ids.appeal ?? "" };
    if (isDecided) await decideAppeal(await world.viewer("manager"), at, answer);
    return ids;
  };

/** Words heard by telephone, kept off the site, looked at again: by the number that was read out. */
const byReceipt =
  (state: "received" | "held" | "appealed"): Given =>
  async (world) => {
    const desk = await world.viewer("secretariat");
    const { key, receiptCode: digits } = await enterProposal(desk, "saiwai", {
      channel: "phone",
      body: "水が出ません。",
      town: "ward",
      landmark: "",
      wish: "",
      publication: "public",
    });
    if (state !== "received") await holdProposal(desk, { ward: "saiwai", proposal: key }, { reason: "名前があるため" });
    if (state === "appealed") await appealByReceipt(desk, { digits, text: "名前ではありません。" });
    return { digits };
  };

export const talkRows: Row[] = [
  row({
    act: "comments/correct-closing",
    isAddressed: true,
    allowed: desk,
    of: talks,
    when: { open: "まだ終わっていません", closed: possible },
    run: (viewer, ids) =>
      correctClosing(viewer, ref(ids), { place: "取り上げたこと", before: "照明", after: "明かり", reason: "誤記" }),
    statements: 7,
  }),
  row({
    act: "comments/post-comment",
    isAddressed: true,
    allowed: ["member", "chair", "resident"],
    of: proposals,
    when: oncePublished,
    run: (viewer, ids) => postComment(viewer, ref(ids), { text: "そう思います。", kind: "for" }),
    statements: 6,
  }),
  row({
    act: "comments/revise-comment",
    isAddressed: true,
    allowed: ["resident"],
    of: comments,
    when: whileShown,
    run: (viewer, ids) => reviseComment(viewer, ref(ids), { text: "そうは思いません。" }),
    statements: 7,
  }),
  row({
    act: "comments/report-comment",
    isAddressed: true,
    allowed: [
      "member",
      "chair",
      "adviser",
      "foreignSecretariat",
      "secretariat",
      "manager",
      "office",
      "otherOffice",
      "bureau",
      "admin",
    ],
    of: { shown: comments.shown, hidden: comments.hidden },
    when: { shown: possible, hidden: absent },
    run: (viewer, ids) => reportComment(viewer, ref(ids), { rule: "abuse", note: "" }),
    statements: 6,
  }),
  row({
    act: "comments/withdraw-comment",
    isAddressed: true,
    allowed: ["resident"],
    of: { ...comments, withdrawn },
    when: {
      shown: possible,
      reported: possible,
      hidden: "事務局が見えなくしています",
      appealed: "事務局が見えなくしています",
      withdrawn: "すでに取り下げて",
    },
    run: (viewer, ids) => withdrawComment(viewer, ref(ids)),
    statements: 11,
  }),
  row({
    act: "comments/hide-comment",
    isAddressed: true,
    allowed: desk,
    of: comments,
    when: { shown: possible, reported: possible, hidden: "すでに見えなくして", appealed: "すでに見えなくして" },
    run: (viewer, ids) => hideComment(viewer, ref(ids), hidden),
    statements: 13,
  }),
  row({
    act: "comments/restore-comment",
    isAddressed: true,
    allowed: desk,
    of: comments,
    when: { shown: absent, reported: absent, hidden: possible, appealed: "申出に答えてください" },
    run: (viewer, ids) => restoreComment(viewer, ref(ids), { reason: "人の名前ではなかった" }),
    statements: 11,
  }),
  row({
    act: "comments/keep-comment",
    isAddressed: true,
    allowed: desk,
    of: comments,
    when: {
      shown: "通報はありません",
      reported: possible,
      hidden: "通報はありません",
      appealed: "通報はありません",
    },
    run: (viewer, ids) => keepComment(viewer, ref(ids), { reason: "きまりに反しない" }),
    statements: 8,
  }),
  row({
    act: "comments/answer-comment",
    isAddressed: true,
    allowed: [...desk, "office"],
    of: comments,
    when: whileShown,
    run: (viewer, ids) => answerComment(viewer, ref(ids), { text: "現地を確かめます。" }),
    statements: 9,
  }),
  row({
    act: "comments/set-discussion",
    isAddressed: true,
    allowed: desk,
    of: talks,
    when: { open: possible, closed: "終わっています" },
    run: (viewer, ids) =>
      setDiscussion(viewer, ref(ids), { intake: "locked", lockReason: "荒れているため", slowMinutes: 10 }),
    statements: 6,
  }),
  row({
    act: "comments/close-discussion",
    isAddressed: true,
    allowed: desk,
    of: talks,
    when: { open: possible, closed: "終わっています" },
    run: (viewer, ids) => closeDiscussion(viewer, ref(ids), { takenUp: "照明", notTakenUp: "柵" }),
    statements: 9,
  }),
  row({
    act: "appeals/appeal-hiding",
    isAddressed: true,
    allowed: ["resident"],
    of: comments,
    when: { shown: absent, reported: absent, hidden: possible, appealed: "受け付けています" },
    run: (viewer, ids) => appealHiding(viewer, ref(ids), { text: "名前ではありません。" }),
    statements: 9,
  }),
  row({
    act: "appeals/appeal-decision",
    isAddressed: true,
    allowed: ["resident"],
    of: proposals,
    when: {
      received: "まだありません",
      held: possible,
      "for the ward only": "まだありません",
      published: "まだありません",
      assigned: "まだありません",
      submitted: "まだありません",
      answered: possible,
      "in progress": possible,
      done: "まだありません",
      dropped: possible,
      referred: "まだありません",
      withdrawn: "まだありません",
      merged: "まだありません",
    },
    run: (viewer, ids) => appealDecision(viewer, ref(ids), { text: "理由に納得できません。" }),
    statements: 9,
  }),
  row({
    act: "appeals/appeal-by-receipt",
    isAddressed: false,
    allowed: "everyone",
    of: { received: byReceipt("received"), held: byReceipt("held"), appealed: byReceipt("appealed") },
    when: { received: "まだありません", held: possible, appealed: "結果をお待ちください" },
    run: (viewer, ids) => appealByReceipt(viewer, { digits: ids.digits ?? "", text: "納得できません。" }),
    statements: 9,
  }),
  row({
    act: "appeals/decide-appeal",
    isAddressed: true,
    allowed: desk,
    of: { waiting: appealed(false), decided: appealed(true) },
    when: { waiting: possible, decided: "すでに答えています" },
    run: (viewer, ids) =>
      decideAppeal(viewer, { ward: place.ward, appeal: ids.appeal ?? "" }, { decision: "grant", reason: "名前でない" }),
    statements: 13,
  }),
  plainRow({
    act: "wards/set-comment-kinds",
    isAddressed: false,
    allowed: desk,
    run: (viewer) => setCommentKinds(viewer, place.ward, { kinds: "none" }),
    statements: 5,
  }),
];
