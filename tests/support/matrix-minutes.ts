import { db } from "#app/db/client.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { closeVersion } from "#app/domain/minutes/close-version.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { decideCorrection } from "#app/domain/minutes/decide-correction.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { liftRedaction } from "#app/domain/minutes/lift-redaction.server.ts";
import { mergeStatement } from "#app/domain/minutes/merge-statement.server.ts";
import { moveStatement } from "#app/domain/minutes/move-statement.server.ts";
import { nameSigners } from "#app/domain/minutes/name-signers.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { reissueMinutes } from "#app/domain/minutes/reissue-minutes.server.ts";
import { removeStatement } from "#app/domain/minutes/remove-statement.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { signMinutes } from "#app/domain/minutes/sign-minutes.server.ts";
import { splitStatement } from "#app/domain/minutes/split-statement.server.ts";
import { withdrawApproval } from "#app/domain/minutes/withdraw-approval.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { noId as none } from "#app/shared/ids.ts";
import { now, place, today, type World } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { minutes, sittings } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const spoken = { speaker: "staff", label: "所長", text: "説明しました。" } as const;

const approved = "承認されています";
const whileDraft = {
  "not begun": absent,
  drafted: possible,
  asked: possible,
  "a request waits": possible,
  approved,
  published: approved,
} as const;
const onceApproved = {
  "not begun": absent,
  drafted: "まだ承認されていません",
  asked: "まだ承認されていません",
  "a request waits": "まだ承認されていません",
  approved: possible,
  published: "会議録は掲載されています",
} as const;

/** The second of two statements of one item. */
const twoStatements =
  (stage: "drafted" | "approved") =>
  async (world: World): Promise<Ids> => {
    const ids = await minutes[stage](world);
    const { id: _, ...first } = await db.statement.findUniqueOrThrow({ where: { id: ids.statement ?? none } });
    const { id } = await db.statement.create({ data: { ...first, position: first.position + 1, text: "次の発言。" } });
    return { ...ids, statement: id };
  };

const redacted =
  (stage: "drafted" | "approved") =>
  async (world: World): Promise<Ids> => {
    const ids = await minutes[stage](world);
    const kept = { cover: "span", fromChar: 0, toChar: 1, ground: "personal", madeAt: now } as const;
    const { id } = await db.redaction.create({ data: { ...kept, statementId: ids.statement ?? none } });
    return { ...ids, redaction: id };
  };

/** Minutes the member with the matrix's own account is to confirm. */
const confirmedBy =
  (stage: "drafted" | "asked" | "approved") =>
  async (world: World): Promise<Ids> => {
    const { id: _, values, ...last } = await db.ruleSet.findFirstOrThrow({ where: { councilId: world.council.id } });
    const rules = { ...(values as object), minutesApproval: "confirmers" };
    await db.ruleSet.create({ data: { ...last, version: 2, values: rules } });
    const ids = await minutes[stage === "approved" ? "asked" : stage](world);
    const { id: sessionId } = await db.councilSession.findFirstOrThrow({ where: { minutes: { isNot: null } } });
    const memberId = world.council.members[3] ?? "";
    await db.minutesSigner.create({ data: { sessionId, memberId, namedAt: now } });
    if (stage === "approved")
      await db.minutes.updateMany({ data: { approvedAt: now, approvedByName: "甲山", approvalMeans: "recorded" } });
    return ids;
  };

const oncePublished = {
  "not begun": absent,
  drafted: "選んでください",
  asked: "選んでください",
  "a request waits": "選んでください",
  approved: "選んでください",
  published: possible,
} as const;

/** Published minutes nobody may read. */
const closedMinutes = async (world: World): Promise<Ids> => {
  const ids = await minutes.published(world);
  const { id: versionId } = await db.minutesVersion.findFirstOrThrow();
  await db.versionClosure.create({ data: { versionId, reason: "漏れ", closedAt: now, closedById: none } });
  return ids;
};

export const minutesRows: Row[] = [
  row({
    act: "minutes/draft-minutes",
    isAddressed: true,
    allowed: desk,
    of: { ...sittings, drafted: minutes.drafted, published: minutes.published },
    when: {
      draft: "まだ公表していません",
      announced: "公表済み",
      open: "開会中",
      closed: possible,
      cancelled: "中止になりました",
      postponed: "延期しています",
      drafted: "作り始めています",
      published: "作り始めています",
    },
    run: (viewer, ids) => draftMinutes(viewer, ref(ids)),
    statements: 8,
  }),
  row({
    act: "minutes/write-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: whileDraft,
    run: (viewer, ids) => writeStatement(viewer, ref(ids), spoken),
    statements: 6,
  }),
  row({
    act: "minutes/revise-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: whileDraft,
    run: (viewer, ids) =>
      reviseStatement(viewer, { ...ref(ids), statement: ids.statement || none }, { ...spoken, revision: 1 }),
    statements: 8,
  }),
  row({
    act: "minutes/remove-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: { ...whileDraft, "a request waits": "訂正の申出があります" },
    run: (viewer, ids) => removeStatement(viewer, { ...ref(ids), statement: ids.statement || none }),
    statements: 7,
  }),
  row({
    act: "minutes/split-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: { ...whileDraft, "a request waits": "訂正の申出があります" },
    run: (viewer, ids) =>
      splitStatement(viewer, { ...ref(ids), statement: ids.statement || none }, { ...spoken, revision: 1, at: 2 }),
    statements: 12,
  }),
  row({
    act: "minutes/merge-statement",
    isAddressed: true,
    allowed: desk,
    of: { drafted: twoStatements("drafted"), approved: twoStatements("approved"), "the first": minutes.drafted },
    when: { drafted: possible, approved, "the first": "前にありません" },
    run: (viewer, ids) =>
      mergeStatement(
        viewer,
        { ...ref(ids), statement: ids.statement || none },
        { ...spoken, revision: 1, mixed: "on" },
      ),
    statements: 15,
  }),
  row({
    act: "minutes/move-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: whileDraft,
    run: (viewer, ids) =>
      moveStatement(viewer, { ...ref(ids), statement: ids.statement || none }, { ...spoken, revision: 1, to: "down" }),
    statements: 12,
  }),
  row({
    act: "minutes/redact-statement",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: whileDraft,
    run: (viewer, ids) =>
      redactStatement(
        viewer,
        { ...ref(ids), statement: ids.statement || none },
        { cover: "whole", nth: 1, ground: "personal" },
      ),
    statements: 8,
  }),
  row({
    act: "minutes/lift-redaction",
    isAddressed: true,
    allowed: desk,
    of: { drafted: redacted("drafted"), approved: redacted("approved"), none: minutes.drafted },
    when: { drafted: possible, approved, none: absent },
    run: (viewer, ids) => liftRedaction(viewer, { ...ref(ids), redaction: ids.redaction || none }),
    statements: 7,
  }),
  row({
    act: "minutes/request-confirmation",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: whileDraft,
    run: (viewer, ids) => requestConfirmation(viewer, ref(ids), { confirmBy: addDays(today, 7) }),
    statements: 9,
  }),
  row({
    act: "minutes/name-signers",
    isAddressed: true,
    allowed: desk,
    of: { drafted: confirmedBy("drafted"), approved: confirmedBy("approved"), "by nobody": minutes.drafted },
    when: { drafted: possible, approved, "by nobody": "確認者や署名人を置きません" },
    run: (viewer, ids, world) => nameSigners(viewer, ref(ids), { memberIds: world.council.members.slice(2, 3) }),
    statements: 10,
  }),
  row({
    act: "minutes/sign-minutes",
    isAddressed: true,
    allowed: ["member"],
    of: { drafted: confirmedBy("drafted"), asked: confirmedBy("asked"), approved: confirmedBy("approved") },
    when: { drafted: "まだ始まっていません", asked: possible, approved },
    run: (viewer, ids) => signMinutes(viewer, ref(ids), {}),
    statements: 22,
  }),
  row({
    act: "minutes/request-correction",
    isAddressed: true,
    allowed: ["member", "chair"],
    of: minutes,
    when: { ...whileDraft, drafted: "まだ始まっていません" },
    run: (viewer, ids) => requestCorrection(viewer, ref(ids), { text: "直してください。" }),
    statements: 6,
  }),
  row({
    act: "minutes/decide-correction",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: {
      "not begun": absent,
      drafted: absent,
      asked: absent,
      "a request waits": possible,
      approved,
      published: approved,
    },
    run: (viewer, ids) =>
      decideCorrection(
        viewer,
        { ...ref(ids), correction: ids.correction || none },
        { decision: "decline", reason: "録音のとおりです。" },
      ),
    statements: 6,
  }),
  row({
    act: "minutes/approve-minutes",
    isAddressed: true,
    allowed: ["secretariat", "manager", "chair"],
    of: minutes,
    when: {
      ...whileDraft,
      drafted: "まだ確認を頼んでいません",
      "a request waits": "1件あります",
    },
    run: (viewer, ids) =>
      approveMinutes(viewer, ref(ids), {
        approvedByName: "委員長",
        approvedOn: today,
        earlyReason: "全員の返事があったため",
      }),
    statements: 16,
  }),
  row({
    act: "minutes/withdraw-approval",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: onceApproved,
    run: (viewer, ids) => withdrawApproval(viewer, ref(ids), { reason: "誤記を見つけたため" }),
    statements: 6,
  }),
  row({
    act: "minutes/publish-minutes",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: onceApproved,
    run: (viewer, ids) => publishMinutes(viewer, ref(ids), {}),
    statements: 22,
  }),
  row({
    act: "minutes/correct-minutes",
    isAddressed: true,
    allowed: desk,
    of: minutes,
    when: {
      "not begun": absent,
      drafted: "まだ掲載されていません",
      asked: "まだ掲載されていません",
      "a request waits": "まだ掲載されていません",
      approved: "まだ掲載されていません",
      published: possible,
    },
    run: (viewer, ids) =>
      correctMinutes(viewer, ref(ids), {
        place: ids.statement || none,
        after: "正しい文。",
        reason: "誤記のため",
      }),
    statements: 11,
  }),
  row({
    act: "minutes/close-version",
    isAddressed: true,
    allowed: desk,
    of: { ...minutes, closed: closedMinutes },
    when: { ...oncePublished, closed: "もう止めています" },
    run: (viewer, ids) => closeVersion(viewer, ref(ids), { version: 1, reason: "非公開の漏れのため" }),
    statements: 9,
  }),
  row({
    act: "minutes/reissue-minutes",
    isAddressed: true,
    allowed: desk,
    of: { published: minutes.published, closed: closedMinutes },
    when: { published: "最新の版は閲覧できます", closed: possible },
    run: (viewer, ids) =>
      reissueMinutes(viewer, ref(ids), {
        words: ["照明"],
        numbers: [],
        ground: "personal",
        reason: "非公開の漏れのため",
        isChecked: "on",
      }),
    statements: 12,
  }),
];
