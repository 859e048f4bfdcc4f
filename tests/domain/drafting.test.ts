/** Writing together, and putting words right in the open. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { deleteAccount } from "#app/domain/accounts/delete-account.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { acceptInvitation } from "#app/domain/drafting/accept-invitation.server.ts";
import { declineInvitation } from "#app/domain/drafting/decline-invitation.server.ts";
import { discardDraft } from "#app/domain/drafting/discard-draft.server.ts";
import { draftPage, sharedDrafts } from "#app/domain/drafting/draft-pages.server.ts";
import { endInvitation } from "#app/domain/drafting/end-invitation.server.ts";
import { inviteWriter } from "#app/domain/drafting/invite-writer.server.ts";
import { leaveProposal } from "#app/domain/drafting/leave-proposal.server.ts";
import { sendDraft } from "#app/domain/drafting/send-draft.server.ts";
import { shareDraft } from "#app/domain/drafting/share-draft.server.ts";
import { writeDraft } from "#app/domain/drafting/write-draft.server.ts";
import { claimProposal } from "#app/domain/proposals/claim-proposal.server.ts";
import { readDraft, saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { enterProposal } from "#app/domain/proposals/enter-proposal.server.ts";
import { issuePaperCodes } from "#app/domain/proposals/issue-paper-codes.server.ts";
import { maskProposal } from "#app/domain/proposals/mask-proposal.server.ts";
import { publishProposal } from "#app/domain/proposals/publish-proposal.server.ts";
import { reviseProposal } from "#app/domain/proposals/revise-proposal.server.ts";
import { settleRevision } from "#app/domain/proposals/settle-revision.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { receiptByCode } from "#app/domain/reports/receipt-page.server.ts";
import { revisionsPage } from "#app/domain/reports/revisions-page.server.ts";
import { isWrittenNumber } from "#app/shared/written-number.ts";
import { makeAccount, makeWorld, now, viewerOf } from "#tests/support/make.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const words = {
  title: "夜道の明かり",
  body: "夜道が暗いです。",
  town: "ward",
  landmark: "",
  wish: "",
  publication: "public",
} as const;

it("AT-24: an intermediary writes the draft they were asked to, cannot send it, and sees no other", async () => {
  const world = await makeWorld();
  const owner = await world.viewer("resident");
  const { id: draft } = await shareDraft(owner, "saiwai", words);
  const { id: other } = await shareDraft(owner, "saiwai", { ...words, title: "ほかの下書き" });
  await inviteWriter(owner, { draft }, { email: "sdc@example.jp", part: "helper" });
  const notice = await db.notice.findFirstOrThrow({ where: { kind: "draft-invited" } });
  const row = await loadNotice(notice.id);
  const letter = row && (await composeLetter(row, now));
  expect([notice.address, letter?.subject]).toEqual(["sdc@example.jp", "提案の下書きに招かれています"]);
  expect(JSON.stringify(letter)).not.toContain(words.body);
  // Somebody with another address finds no invitation; the one asked does, signed in with theirs.
  const { id: invitation } = await db.draftInvitation.findFirstOrThrow();
  await expect(acceptInvitation(await world.viewer("member"), { invitation })).rejects.toMatchObject({
    kind: "not-found",
  });
  const account = await makeAccount("sdc", "中間支援 若草", []);
  const helper = await viewerOf(account);
  expect((await sharedDrafts(helper)).invited).toMatchObject([{ title: words.title, part: "helper" }]);
  await expect(draftPage(helper, { draft })).rejects.toMatchObject({ kind: "not-found" });
  await acceptInvitation(helper, { invitation });
  await writeDraft(helper, { draft }, { ...words, body: "夜道の北側が暗いです。", revision: 1 });
  await expect(writeDraft(owner, { draft }, { ...words, body: "上書き", revision: 1 })).rejects.toMatchObject({
    stored: { revision: 2 },
  });
  await expect(sendDraft(helper, { draft }, { revision: 2 })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(inviteWriter(helper, { draft }, { email: "x@example.jp", part: "helper" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(draftPage(helper, { draft: other })).rejects.toMatchObject({ kind: "not-found" });
  await expect(writeDraft(helper, { draft: other }, { ...words, revision: 1 })).rejects.toMatchObject({
    kind: "not-found",
  });
  // An address is its owner's business.
  expect(JSON.stringify(await draftPage(helper, { draft }))).not.toContain("sdc@example.jp");
  // What somebody else stored since is read before it is sent.
  await expect(sendDraft(owner, { draft }, { revision: 1 })).rejects.toMatchObject({
    message: expect.stringContaining("下書きを直しました"),
  });
  const { key } = await sendDraft(owner, { draft }, { revision: 2 });
  expect([await db.sharedDraft.count(), await db.draftInvitation.count()]).toEqual([1, 0]);
  await publishProposal(await world.viewer("secretariat"), { ward: "saiwai", proposal: key }, { revision: 1 });
  const page = await proposalPage(await world.viewer("anonymous"), { ward: "saiwai", proposal: key });
  expect(page.proposal).toMatchObject({ body: "夜道の北側が暗いです。", together: [] });
  expect(JSON.stringify(page)).not.toContain("中間支援 若草");
});

it("who proposes it together stands beside the sender, follows it, and may leave before it is sent", async () => {
  const world = await makeWorld();
  const owner = await world.viewer("resident");
  const { id: draft } = await shareDraft(owner, "saiwai", words);
  const [one, two] = await Promise.all(
    ["friend01", "friend02"].map(async (name) => {
      await inviteWriter(owner, { draft }, { email: `${name}@example.jp`, part: "co_proposer" });
      const viewer = await viewerOf(
        await makeAccount(name, `${name}の名`, [{ role: "resident", wardId: world.saiwai.id }]),
      );
      const { id } = await db.draftInvitation.findFirstOrThrow({ where: { email: `${name}@example.jp` } });
      await acceptInvitation(viewer, { invitation: id });
      return { viewer, invitation: id };
    }),
  );
  if (!one || !two) throw new Error("nobody was asked");
  await endInvitation(two.viewer, { draft, invitation: two.invitation });
  await expect(draftPage(two.viewer, { draft })).rejects.toMatchObject({ kind: "not-found" });
  const { key } = await sendDraft(owner, { draft }, { revision: 1 });
  const ref = { ward: "saiwai", proposal: key };
  // Before it is on the site it is there for them, and for nobody else; the desk sees whose names will stand on it.
  expect((await proposalPage(one.viewer, ref)).viewer.isTogether).toBe(true);
  await expect(proposalPage(two.viewer, ref)).rejects.toMatchObject({ kind: "not-found" });
  expect((await myPage(one.viewer)).proposals).toMatchObject([{ title: words.title }]);
  const desk = await world.viewer("secretariat");
  expect((await deskProposal(desk, ref)).proposal.together).toEqual(["friend01の名"]);
  await publishProposal(desk, ref, { revision: 1 });
  const page = await proposalPage(one.viewer, ref);
  expect(page.proposal.together).toEqual(["friend01の名"]);
  expect(page.viewer.isFollowing).toBe(true);
  // A name can be taken back at any time.
  await leaveProposal(one.viewer, ref);
  expect((await proposalPage(await world.viewer("anonymous"), ref)).proposal.together).toEqual([]);
  expect((await proposalPage(one.viewer, ref)).viewer.isFollowing).toBe(false);
  await expect(leaveProposal(one.viewer, ref)).rejects.toMatchObject({ kind: "not-found" });
});

it("a draft nobody goes on with is gone with its addresses: given up, its owner gone, or left for sixty days", async () => {
  const world = await makeWorld();
  const owner = await world.viewer("resident");
  const invited = async () => {
    const { id: draft } = await shareDraft(owner, "saiwai", words);
    await inviteWriter(owner, { draft }, { email: "friend@example.jp", part: "co_proposer" });
    return draft;
  };
  const left = async () => [await db.sharedDraft.count(), await db.draftInvitation.count()];
  await discardDraft(owner, { draft: await invited() });
  expect(await left()).toEqual([0, 0]);
  await invited();
  await runNightly(later(60 * 24 * 59));
  expect(await left()).toEqual([1, 1]);
  await runNightly(later(60 * 24 * 61));
  expect(await left()).toEqual([0, 0]);
  await invited();
  await deleteAccount(owner);
  expect(await left()).toEqual([0, 0]);
});

it("the second screen waits half an hour for whoever went back to the words, and is gone with the night", async () => {
  const world = await makeWorld();
  const written = { words, sender: { title: "件名", email: "someone@example.jp" } };
  const secret = await saveDraft(await world.viewer("anonymous"), "saiwai", null, written);
  const read = async (minutes: number) => readDraft(await world.viewer("anonymous", later(minutes)), "saiwai", secret);
  expect(await read(29)).toMatchObject(written);
  expect(await read(31)).not.toHaveProperty("sender");
  const kept = async () => (await db.proposalDraft.findFirstOrThrow()).fields;
  await runNightly(later(29));
  expect(await kept()).toHaveProperty("sender");
  await runNightly(later(31));
  expect(await kept()).toEqual({ words });
});

it("whoever is asked sees it on their own page, and may say no", async () => {
  const world = await makeWorld();
  const owner = await world.viewer("resident");
  const { id: draft } = await shareDraft(owner, "saiwai", words);
  await inviteWriter(owner, { draft }, { email: "friend@example.jp", part: "helper" });
  const { id: invitation } = await db.draftInvitation.findFirstOrThrow();
  const friend = await viewerOf(await makeAccount("friend", "友人", []));
  expect((await myPage(friend)).invited).toBe(1);
  await declineInvitation(friend, { invitation });
  const page = await draftPage(owner, { draft });
  expect([(await myPage(friend)).invited, page.people.length, page.declined]).toEqual([0, 0, 1]);
  await expect(inviteWriter(owner, { draft }, { email: "friend@example.jp", part: "helper" })).rejects.toMatchObject({
    message: expect.stringContaining("加わらないと返事"),
  });
});

it("published words change once the desk has looked; both readings stay side by side, with the reason", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const resident = await world.viewer("resident");
  const before = (await proposalPage(resident, ref)).proposal;
  const change = {
    title: "公園の園路が夜にとても暗い",
    body: before.body,
    wish: "",
    landmark: before.landmark,
    reason: "強さが伝わらなかったため",
    revision: 1,
  };
  await reviseProposal(resident, ref, change);
  const anybody = await world.viewer("anonymous");
  expect((await proposalPage(anybody, ref)).proposal.title).toBe(before.title);
  const { id: revision } = await db.proposalRevision.findFirstOrThrow();
  const desk = await world.viewer("secretariat");
  await settleRevision(desk, { ...ref, revision }, { decision: "accept", declineReason: "" });
  const page = await proposalPage(anybody, ref);
  expect(page.proposal.title).toBe(change.title);
  expect(page.steps.find(({ sentence }) => sentence.includes("文を直しました"))?.reason).toBe(change.reason);
  expect((await revisionsPage(anybody, ref)).revisions).toMatchObject([
    { reason: change.reason, changes: [{ label: "件名", before: before.title, after: change.title }] },
  ]);
  await reviseProposal(resident, ref, { ...change, body: "別の話", reason: "変えたいため", revision: 2 });
  const second = await db.proposalRevision.findFirstOrThrow({ where: { settledAt: null } });
  await settleRevision(
    desk,
    { ...ref, revision: second.id },
    { decision: "decline", declineReason: "別の提案になるため" },
  );
  expect((await proposalPage(anybody, ref)).proposal.body).toBe(before.body);
  expect(JSON.stringify(await revisionsPage(anybody, ref))).not.toContain("別の話");
});

it("what was masked is gone at every door, with all that was said before it; the ward keeps its history", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  const desk = await world.viewer("secretariat");
  const { title, wish, landmark, displayName } = (await proposalPage(resident, ref)).proposal;
  await reviseProposal(resident, ref, {
    title,
    wish,
    landmark,
    body: "CANARY-NAME さんの家の前が暗い。",
    reason: "CANARY-NAME さんの家の場所を書くため",
    revision: 1,
  });
  const { id: revision } = await db.proposalRevision.findFirstOrThrow();
  await settleRevision(desk, { ...ref, revision }, { decision: "accept", declineReason: "" });
  const masked = { title, wish, landmark, displayName, body: "●● さんの家の前が暗い。", revision: 2 };
  await maskProposal(desk, ref, { ...masked, reason: "名前があったため" });
  const anybody = await world.viewer("anonymous");
  for (const viewer of [anybody, resident]) {
    expect((await proposalPage(viewer, ref)).proposal.body).toBe("●● さんの家の前が暗い。");
    const shown = await revisionsPage(viewer, ref);
    expect(shown.revisions.map(({ changes }) => changes)).toEqual([null, null]);
    expect(JSON.stringify(shown)).not.toContain("CANARY-NAME");
  }
  expect(JSON.stringify(await revisionsPage(desk, ref))).toContain("CANARY-NAME");
  // What is put right after it is shown again.
  await reviseProposal(resident, ref, {
    title,
    wish,
    landmark,
    body: "北の道が暗い。",
    reason: "言い換えるため",
    revision: 3,
  });
  const next = await db.proposalRevision.findFirstOrThrow({ where: { settledAt: null } });
  await settleRevision(desk, { ...ref, revision: next.id }, { decision: "accept", declineReason: "" });
  expect((await revisionsPage(anybody, ref)).revisions[0]?.changes).toMatchObject([{ after: "北の道が暗い。" }]);
});

it("the number printed on a paper form finds the matter once it is entered, once, and makes it its writer's own", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const [code = "", other = ""] = await issuePaperCodes(desk, "saiwai", { count: 2 });
  expect(isWrittenNumber(code) && code !== other).toBe(true);
  // Nobody has written on it yet.
  expect(await receiptByCode(code)).toBeNull();
  const paper = {
    channel: "paper",
    body: "水が出ません。",
    town: "ward",
    landmark: "",
    wish: "",
    publication: "public",
  } as const;
  const { key } = await enterProposal(desk, "saiwai", { ...paper, paperCode: code });
  expect(await receiptByCode(code)).toMatchObject({ number: Number(key.split("-")[1]) });
  await expect(enterProposal(desk, "saiwai", { ...paper, paperCode: code })).rejects.toMatchObject({
    field: "paperCode",
  });
  await expect(
    enterProposal(await world.viewer("foreignSecretariat"), "tama", { ...paper, paperCode: other }),
  ).rejects.toMatchObject({ field: "paperCode" });
  const writer = await world.viewer("resident");
  await claimProposal(writer, { digits: code });
  await expect(claimProposal(await world.viewer("member"), { digits: code })).rejects.toMatchObject({
    field: "digits",
  });
  expect((await proposalPage(writer, { ward: "saiwai", proposal: key })).viewer.canWithdraw).toBe(true);
});

it("what was put right before the words were on the site is nobody's to read but its writer's and the desk's", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  const desk = await world.viewer("secretariat", later(2));
  const { title, wish, landmark, body } = (await proposalPage(resident, ref)).proposal;
  const change = { title, wish, landmark, body: `${body} CANARY-PHONE`, reason: "足すため", revision: 1 };
  await reviseProposal(resident, ref, change);
  const { id: revision } = await db.proposalRevision.findFirstOrThrow();
  await settleRevision(desk, { ...ref, revision }, { decision: "accept", declineReason: "" });
  // Taken off because of it, put right, and put on again.
  await endPublication(desk, ref, { reason: "電話番号があるため" });
  await reviseProposal(await world.viewer("resident", later(3)), ref, {
    ...change,
    body,
    reason: "消すため",
    revision: 2,
  });
  await expect(
    publishProposal(await world.viewer("secretariat", later(4)), ref, { revision: 2 }),
  ).rejects.toMatchObject({
    message: expect.stringContaining("提案の文が変わりました"),
  });
  await publishProposal(await world.viewer("secretariat", later(4)), ref, { revision: 3 });
  const shown = await revisionsPage(await world.viewer("anonymous"), ref);
  expect(shown.revisions.map(({ changes }) => changes)).toEqual([null, null]);
  expect(JSON.stringify(shown)).not.toContain("CANARY-PHONE");
  for (const viewer of [resident, desk])
    expect(JSON.stringify(await revisionsPage(viewer, ref))).toContain("CANARY-PHONE");
});

it("two clerks who mask at once do not bring back each other's words; masking puts no words in anybody's mouth", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const desk = await world.viewer("secretariat");
  const { title, body, wish, landmark, displayName } = (await proposalPage(desk, ref)).proposal;
  const form = { title, body, wish, landmark, displayName, reason: "名前があるため", revision: 1 };
  await expect(maskProposal(desk, ref, { ...form, body: "直してほしい。" })).rejects.toMatchObject({ field: "body" });
  await maskProposal(desk, ref, { ...form, title: title.replace("公園", "●●") });
  await expect(maskProposal(await world.viewer("manager"), ref, { ...form, displayName: "●" })).rejects.toMatchObject({
    stored: { revision: 2, differences: [{ label: "件名" }, { label: "公開名" }] },
  });
  await maskProposal(desk, ref, { ...form, title: title.replace("公園", "●●"), displayName: "●", revision: 2 });
  const page = await proposalPage(await world.viewer("anonymous"), ref);
  expect([page.proposal.title, page.proposal.displayName]).toEqual([title.replace("公園", "●●"), "●"]);
});

it("a name that has left with its account comes back by no revision that was waiting", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  const desk = await world.viewer("secretariat");
  const { title, wish, landmark, displayName } = (await proposalPage(resident, ref)).proposal;
  await reviseProposal(resident, ref, { title, wish, landmark, body: "直した文。", reason: "足すため", revision: 1 });
  const { id: revision } = await db.proposalRevision.findFirstOrThrow();
  await deleteAccount(resident);
  await settleRevision(desk, { ...ref, revision }, { decision: "accept", declineReason: "" });
  const anybody = await world.viewer("anonymous");
  const shown = JSON.stringify([await proposalPage(anybody, ref), await revisionsPage(anybody, ref)]);
  expect(shown).toContain("直した文。");
  expect(shown).not.toContain(displayName);
});
