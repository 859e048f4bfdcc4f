import { db } from "#app/db/client.server.ts";
import { acceptInvitation } from "#app/domain/drafting/accept-invitation.server.ts";
import { declineInvitation } from "#app/domain/drafting/decline-invitation.server.ts";
import { discardDraft } from "#app/domain/drafting/discard-draft.server.ts";
import { endInvitation } from "#app/domain/drafting/end-invitation.server.ts";
import { inviteWriter } from "#app/domain/drafting/invite-writer.server.ts";
import { leaveProposal } from "#app/domain/drafting/leave-proposal.server.ts";
import { sendDraft } from "#app/domain/drafting/send-draft.server.ts";
import { shareDraft } from "#app/domain/drafting/share-draft.server.ts";
import { writeDraft } from "#app/domain/drafting/write-draft.server.ts";
import { claimProposal } from "#app/domain/proposals/claim-proposal.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { maskProposal } from "#app/domain/proposals/mask-proposal.server.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { settleRevision } from "#app/domain/proposals/settle-revision.server.ts";
import { takeBackRevision } from "#app/domain/proposals/take-back-revision.server.ts";
import { place, roles } from "./make.ts";
import { always } from "./matrix-proposals.ts";
import { type Given, type Ids, plainRow, possible, type Row, row } from "./matrix-row.ts";
import { proposals } from "./states.ts";

const desk = ["secretariat", "manager"] as const;
const words = {
  title: "夜道の明かり",
  body: "夜道が暗いです。",
  town: "ward",
  landmark: "",
  wish: "",
  publication: "public",
} as const;
const changed = {
  title: "夜道の明かり",
  body: "夜道がとても暗いです。",
  wish: "",
  landmark: "",
  reason: "足りなかったため",
  revision: 1,
};
const ref = (ids: Ids) => ({ draft: ids.draft ?? "" });

/** A resident's draft: with a member asked to write it along, who agreed. */
const draft =
  (state: "asked" | "joined"): Given =>
  async (world) => {
    const owner = await world.viewer("resident");
    const { id } = await shareDraft(owner, "saiwai", words);
    const { email } = await db.account.findFirstOrThrow({ where: { id: world.accounts.member } });
    await inviteWriter(owner, { draft: id }, { email: email ?? "", part: "co_proposer" });
    const invitation = (await db.draftInvitation.findFirstOrThrow()).id;
    if (state !== "asked") await acceptInvitation(await world.viewer("member"), { invitation });
    return { draft: id, invitation };
  };
const drafts = { asked: draft("asked"), joined: draft("joined") };

/** A resident's proposal that a member proposes along. */
const together: Given = async (world) => {
  const { draft: id = "" } = await drafts.joined(world);
  const { key } = await sendDraft(await world.viewer("resident"), { draft: id }, { revision: 1 });
  return { proposal: key };
};

/** Published words that their proposer would have changed. */
const revised =
  (isSettled: boolean): Given =>
  async (world) => {
    const ids = await proposals.published(world);
    const at = { ward: "saiwai", proposal: ids.proposal ?? "" };
    await reviseProposal(await world.viewer("resident"), at, changed);
    const revision = (await db.proposalRevision.findFirstOrThrow()).id;
    if (isSettled)
      await settleRevision(
        await world.viewer("manager"),
        { ...at, revision },
        { decision: "accept", declineReason: "" },
      );
    return { ...ids, revision };
  };

const signedIn = roles.filter((role) => role !== "anonymous");

/** Words heard by telephone, with the number that was read out. */
const heard =
  (isClaimed: boolean): Given =>
  async (world) => {
    const { receiptCode } = await enterProposal(await world.viewer("secretariat"), "saiwai", {
      channel: "phone",
      body: "水が出ません。",
      town: "ward",
      landmark: "",
      wish: "",
      publication: "public",
    });
    if (isClaimed) await claimProposal(await world.viewer("resident"), { digits: receiptCode });
    return { digits: receiptCode };
  };

export const draftingRows: Row[] = [
  row({
    act: "proposals/claim-proposal",
    isAddressed: false,
    allowed: signedIn,
    of: { free: heard(false), claimed: heard(true) },
    when: { free: possible, claimed: "すでに登録した人の" },
    run: (viewer, ids) => claimProposal(viewer, { digits: ids.digits ?? "" }),
    statements: 6,
  }),
  plainRow({
    act: "drafting/share-draft",
    isAddressed: false,
    allowed: signedIn,
    run: (viewer) => shareDraft(viewer, "saiwai", words),
    statements: 5,
  }),
  row({
    act: "drafting/invite-writer",
    isAddressed: false,
    allowed: ["resident"],
    of: drafts,
    when: { asked: possible, joined: possible },
    run: (viewer, ids) => inviteWriter(viewer, ref(ids), { email: "helper@example.jp", part: "helper" }),
    statements: 10,
  }),
  row({
    act: "drafting/accept-invitation",
    isAddressed: false,
    allowed: ["member"],
    of: drafts,
    when: { asked: possible, joined: "すでに加わっています" },
    run: (viewer, ids) => acceptInvitation(viewer, { invitation: ids.invitation ?? "" }),
    statements: 8,
  }),
  row({
    act: "drafting/end-invitation",
    isAddressed: false,
    allowed: ["resident", "member"],
    of: { joined: drafts.joined },
    when: { joined: possible },
    run: (viewer, ids) => endInvitation(viewer, { ...ref(ids), invitation: ids.invitation ?? "" }),
    statements: 7,
  }),
  row({
    act: "drafting/write-draft",
    isAddressed: false,
    allowed: ["resident", "member"],
    of: { joined: drafts.joined },
    when: { joined: possible },
    run: (viewer, ids) => writeDraft(viewer, ref(ids), { ...words, body: "暗いです。", revision: 1 }),
    statements: 7,
  }),
  row({
    act: "drafting/send-draft",
    isAddressed: false,
    allowed: ["resident"],
    of: drafts,
    when: { asked: possible, joined: possible },
    run: (viewer, ids) => sendDraft(viewer, ref(ids), { revision: 1 }),
    statements: 19,
  }),
  row({
    act: "drafting/decline-invitation",
    isAddressed: false,
    allowed: ["member"],
    of: drafts,
    when: { asked: possible, joined: "すでに加わっています" },
    run: (viewer, ids) => declineInvitation(viewer, { invitation: ids.invitation ?? "" }),
    statements: 8,
  }),
  row({
    act: "drafting/discard-draft",
    isAddressed: false,
    allowed: ["resident"],
    of: drafts,
    when: { asked: possible, joined: possible },
    run: (viewer, ids) => discardDraft(viewer, ref(ids)),
    statements: 7,
  }),
  row({
    act: "drafting/leave-proposal",
    isAddressed: false,
    allowed: ["member"],
    of: { sent: together },
    when: { sent: possible },
    run: (viewer, ids) => leaveProposal(viewer, { ward: place.ward, proposal: ids.proposal ?? "" }),
    statements: 6,
  }),
  row({
    act: "proposals/revise-proposal",
    isAddressed: true,
    allowed: ["resident"],
    of: { ...proposals, "waits for a look": revised(false) },
    when: {
      received: possible,
      held: possible,
      "for the ward only": possible,
      published: possible,
      assigned: possible,
      submitted: possible,
      answered: "回答している",
      "in progress": "回答している",
      done: "完了しています",
      dropped: "見送り",
      referred: "案内しています",
      withdrawn: "取り下げられています",
      merged: "統合しています",
      "waits for a look": "確認しています",
    },
    run: (viewer, ids) =>
      reviseProposal(viewer, { ward: place.ward, proposal: ids.proposal ?? "" }, { ...changed, body: "直しました。" }),
    statements: 9,
  }),
  row({
    act: "proposals/take-back-revision",
    isAddressed: true,
    allowed: ["resident"],
    of: { waiting: revised(false), settled: revised(true) },
    when: { waiting: possible, settled: "待っている直しはありません" },
    run: (viewer, ids) => takeBackRevision(viewer, { ward: place.ward, proposal: ids.proposal ?? "" }),
    statements: 6,
  }),
  row({
    act: "proposals/settle-revision",
    isAddressed: true,
    allowed: desk,
    of: { waiting: revised(false), settled: revised(true) },
    when: { waiting: possible, settled: "もう扱いが決まっています" },
    run: (viewer, ids) =>
      settleRevision(
        viewer,
        { ward: place.ward, proposal: ids.proposal ?? "", revision: ids.revision ?? "" },
        { decision: "accept", declineReason: "" },
      ),
    statements: 11,
  }),
  row({
    act: "proposals/mask-proposal",
    isAddressed: true,
    allowed: desk,
    of: { ...proposals, "waits for a look": revised(false) },
    when: {
      ...always,
      "waits for a look": "直しが届いています",
    },
    run: (viewer, ids) =>
      maskProposal(
        viewer,
        { ward: place.ward, proposal: ids.proposal ?? "" },
        {
          title: "●●が夜に暗い",
          body: "●。困っています。",
          wish: "",
          landmark: "",
          displayName: "●",
          reason: "名前があるため",
          revision: 1,
        },
      ),
    statements: 12,
  }),
];
