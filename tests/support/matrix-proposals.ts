import { db } from "#app/db/client.server.ts";
import { hideComment } from "#app/domain/comments/hide-comment.server.ts";
import { postComment } from "#app/domain/comments/post-comment.server.ts";
import { assignOffice } from "#app/domain/proposals/assign-office.server.ts";
import { confirmProposal } from "#app/domain/proposals/confirm-proposal.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { holdProposal } from "#app/domain/proposals/hold-proposal.server.ts";
import { linkAgenda } from "#app/domain/proposals/link-agenda.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { referUrgent } from "#app/domain/proposals/refer-urgent.server.ts";
import { returnProposal } from "#app/domain/proposals/return-proposal.server.ts";
import { setTheme } from "#app/domain/proposals/set-theme.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { viewContact } from "#app/domain/proposals/view-contact.server.ts";
import { withdrawSupport } from "#app/domain/proposals/withdraw-support.server.ts";
import { writeNote } from "#app/domain/proposals/write-note.server.ts";
import { dropProposal } from "#app/domain/responses/drop-proposal.server.ts";
import { finishProposal } from "#app/domain/responses/finish-proposal.server.ts";
import { publishResponse } from "#app/domain/responses/publish-response.server.ts";
import { reportProgress } from "#app/domain/responses/report-progress.server.ts";
import { returnResponse } from "#app/domain/responses/return-response.server.ts";
import { submitResponse } from "#app/domain/responses/submit-response.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { now, place, today, type World } from "./make.ts";
import type { Row } from "./matrix-rows.ts";
import { makeProposal, makeSession, type ProposalStage } from "./sittings.ts";

const desk = ["secretariat", "manager"] as const;
const speakers = ["resident", "member", "chair"] as const;
const at = (stage: ProposalStage) => async (world: World) => {
  const { id, ref } = await makeProposal(world, stage);
  return { id, proposal: ref.proposal };
};
const ref = (ids: Record<string, string>) => ({ ward: place.ward, proposal: ids.proposal ?? "" });
const words = { body: "道が暗いです。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
const response = { status: "will_do", text: "行います。", reason: "必要なためです。", memo: "" } as const;
const ended = {
  state: "done",
  says: "完了しています",
  given: async (world: World) => {
    const ids = await at("answered")(world);
    await finishProposal(await world.viewer("office"), ref(ids), { reason: "終わりました。" });
    return ids;
  },
};
const unanswered = { state: "not answered", given: at("assigned"), says: "回答がまだ掲載されていません" };

const unconfirmed = async (world: World) => {
  const { id } = await receiveProposal(await world.viewer("anonymous"), "saiwai", words, {
    title: "道が暗い",
    displayName: "小倉の区民",
    email: "new@example.jp",
    relation: "lives",
  });
  const account = await db.account.findFirstOrThrow({ where: { email: "new@example.jp" } });
  await db.accountToken.create({
    data: {
      purpose: "code",
      accountId: account.id,
      subjectId: id,
      secretHash: sha256(`${account.id}:123456`),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  return { id };
};

const withComment = async (world: World) => {
  const ids = await at("published")(world);
  await postComment(await world.viewer("resident"), ref(ids), { text: "そう思います。" });
  return { ...ids, comment: (await db.comment.findFirstOrThrow()).id };
};

const withDraftItem = async (world: World) => {
  const ids = await at("published")(world);
  const session = await makeSession(world, "draft");
  const item = await db.agendaItem.findFirstOrThrow({ where: { sessionId: session.session, position: 2 } });
  return { ...ids, item: item.id };
};

export const proposalRows: Row[] = [
  {
    act: "proposals/receive-proposal",
    allowed: "everyone",
    given: async () => ({}),
    run: (viewer) =>
      receiveProposal(viewer, "saiwai", words, {
        title: "道が暗い",
        displayName: "小倉の区民",
        email: "new@example.jp",
        relation: "lives",
      }),
  },
  {
    act: "proposals/enter-proposal",
    allowed: desk,
    given: async () => ({}),
    run: (viewer) => enterProposal(viewer, "saiwai", { ...words, channel: "phone", title: "道が暗い" }),
  },
  {
    act: "proposals/confirm-proposal",
    allowed: "everyone",
    given: unconfirmed,
    run: (viewer, ids) => confirmProposal(viewer, ids.id ?? "", "123456"),
  },
  {
    act: "proposals/publish-proposal",
    allowed: desk,
    given: at("received"),
    run: (viewer, ids) => publishProposal(viewer, ref(ids), {}),
    refused: [{ state: "published", given: at("published"), says: "掲載されています" }, ended],
  },
  {
    act: "proposals/hold-proposal",
    allowed: desk,
    given: at("received"),
    run: (viewer, ids) => holdProposal(viewer, ref(ids), { reason: "個人が分かるため" }),
    refused: [{ state: "published", given: at("published"), says: "掲載されています" }],
  },
  {
    act: "proposals/set-theme",
    allowed: desk,
    given: at("published"),
    run: (viewer, ids, world) => setTheme(viewer, ref(ids), { themeId: world.theme.id }),
    refused: [ended],
  },
  {
    act: "proposals/assign-office",
    allowed: desk,
    given: at("published"),
    run: (viewer, ids, world) =>
      assignOffice(viewer, ref(ids), {
        officeId: world.saiwai.offices[1]?.id ?? "",
        dueOn: addDays(today, 10),
        note: "",
      }),
    refused: [{ state: "answered", given: at("answered"), says: "変えられません" }, ended],
  },
  {
    act: "proposals/return-proposal",
    allowed: ["office"],
    given: at("assigned"),
    run: (viewer, ids) => returnProposal(viewer, ref(ids), { reason: "所管でないため" }),
    refused: [
      { state: "answered", given: at("answered"), says: "戻せません" },
      { state: "submitted", given: at("submitted"), says: "確認しています" },
    ],
  },
  {
    act: "proposals/refer-urgent",
    allowed: desk,
    given: at("received"),
    run: (viewer, ids) => referUrgent(viewer, ref(ids), { note: "電話した" }),
    refused: [ended],
  },
  {
    act: "proposals/write-note",
    allowed: ["secretariat", "manager", "office"],
    given: at("assigned"),
    run: (viewer, ids) => writeNote(viewer, ref(ids), { text: "現地を見た。" }),
  },
  {
    act: "proposals/view-contact",
    allowed: desk,
    given: at("received"),
    run: (viewer, ids) => viewContact(viewer, ref(ids)),
  },
  {
    act: "proposals/link-agenda",
    allowed: desk,
    given: withDraftItem,
    run: (viewer, ids) => linkAgenda(viewer, ref(ids), { itemId: ids.item ?? "" }),
    refused: [ended].map((state) => ({
      ...state,
      given: async (world: World) => ({ ...(await state.given(world)), item: "00000000-0000-0000-0000-000000000000" }),
    })),
  },
  {
    act: "proposals/support-proposal",
    allowed: speakers,
    given: at("published"),
    run: (viewer, ids) => supportProposal(viewer, ref(ids)),
  },
  {
    act: "proposals/withdraw-support",
    allowed: speakers,
    given: at("published"),
    run: (viewer, ids) => withdrawSupport(viewer, ref(ids)),
  },
  {
    act: "comments/post-comment",
    allowed: speakers,
    given: at("published"),
    run: (viewer, ids) => postComment(viewer, ref(ids), { text: "そう思います。" }),
  },
  {
    act: "comments/hide-comment",
    allowed: desk,
    given: withComment,
    run: (viewer, ids) =>
      hideComment(viewer, { ...ref(ids), comment: ids.comment ?? "" }, { reason: "名前があるため" }),
  },
  {
    act: "responses/submit-response",
    allowed: ["office"],
    given: at("assigned"),
    run: (viewer, ids) => submitResponse(viewer, ref(ids), response),
    refused: [
      { state: "submitted", given: at("submitted"), says: "確認しています" },
      { state: "answered", given: at("answered"), says: "掲載されています" },
      ended,
    ],
  },
  {
    act: "responses/return-response",
    allowed: desk,
    given: at("submitted"),
    run: (viewer, ids) => returnResponse(viewer, ref(ids), { reason: "理由が足りないため" }),
    refused: [{ state: "assigned", given: at("assigned"), says: "回答がありません" }],
  },
  {
    act: "responses/publish-response",
    allowed: desk,
    given: at("submitted"),
    run: (viewer, ids) => publishResponse(viewer, ref(ids), {}),
    refused: [{ state: "assigned", given: at("assigned"), says: "回答がありません" }],
  },
  {
    act: "responses/report-progress",
    allowed: ["office"],
    given: at("answered"),
    run: (viewer, ids) => reportProgress(viewer, ref(ids), { text: "始めました。" }),
    refused: [unanswered, ended],
  },
  {
    act: "responses/finish-proposal",
    allowed: ["office"],
    given: at("answered"),
    run: (viewer, ids) => finishProposal(viewer, ref(ids), { reason: "終わりました。" }),
    refused: [unanswered, ended],
  },
  {
    act: "responses/drop-proposal",
    allowed: ["office", "secretariat", "manager"],
    given: at("answered"),
    run: (viewer, ids) => dropProposal(viewer, ref(ids), { reason: "見送ります。" }),
    refused: [unanswered, ended],
  },
];
