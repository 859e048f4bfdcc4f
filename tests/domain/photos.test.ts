/** Photos of residents: chosen with the words, kept for those inside, shown once the desk said what they show. */
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { draftPhotos, keepDraftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { endPublication } from "#app/domain/proposals/end-publication.server.ts";
import { judgePhoto } from "#app/domain/proposals/judge-photo.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { removePhoto } from "#app/domain/proposals/remove-photo.server.ts";
import { takenPhotos } from "#app/domain/proposals/taken-photos.server.ts";
import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { proposalPhoto } from "#app/domain/reports/proposal-photos.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { asUpload, smallPdf } from "#prisma/seed/papers.ts";
import { makeWorld, now } from "#tests/support/make.ts";
import { smallPhoto } from "#tests/support/pictures.ts";
import { makeProposal } from "#tests/support/sittings.ts";

const png = (name = "根.png") => asUpload(name, Buffer.from(smallPhoto, "base64"));
const words = { body: "木の根で転ぶ。", town: "ward", landmark: "", wish: "", publication: "public" } as const;
const sender = { title: "木の根", displayName: "小倉の区民", email: "new@example.jp", relation: "lives" } as const;
const day = 86_400_000;

it("photos chosen without an account go along with the words, once; new ones take the place of those before", async () => {
  const world = await makeWorld();
  const anybody = await world.viewer("anonymous");
  const secret = await saveDraft(anybody, "saiwai", null, { words });
  await keepDraftPhotos(anybody, secret, await takenPhotos([png("一.png"), png("二.png")]));
  await keepDraftPhotos(anybody, secret, await takenPhotos([png("三.png")]));
  // The name a file had says as much as the picture: it is not kept.
  expect((await draftPhotos(sha256(secret))).map(({ name }) => name)).toEqual(["写真1.png"]);
  const { id } = await receiveProposal(anybody, "saiwai", words, sender, sha256(secret));
  expect(await db.proposalPhoto.findMany({ select: { proposalId: true, name: true, shownAt: true } })).toEqual([
    { proposalId: id, name: "写真1.png", shownAt: null },
  ]);
  expect(await draftPhotos(sha256(secret))).toEqual([]);
  // Kept as long as the proposal is; a draft nobody sends takes its photos with it.
  const other = await saveDraft(anybody, "saiwai", null, { words });
  await keepDraftPhotos(anybody, other, await takenPhotos([asUpload("別.png", otherPhoto())]));
  expect(await db.storedFile.count()).toBe(2);
  await runNightly(new Date(now.getTime() + 61 * day));
  await runNightly(new Date(now.getTime() + 63 * day));
  expect([await db.draftPhoto.count(), await db.storedFile.count()]).toEqual([0, 1]);
});

/** Two pixels, so that it is another file. */
const otherPhoto = () => Buffer.from(twoPixels, "base64");
const twoPixels = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwH4QBEfcD/ePF9e8AAAAASUVORK5CYII=";

it("what is no picture, or one too many, is refused beside its field", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "published");
  const resident = await world.viewer("resident");
  for (const uploads of [
    [asUpload("根.pdf", smallPdf(["根"]))],
    [asUpload("根.png", Buffer.from("<script>alert(1)</script>"))],
    [png(), png(), png(), png()],
    [],
  ])
    await expect(addPhotos(resident, ref, uploads)).rejects.toMatchObject({ kind: "rule", field: "photos" });
  await addPhotos(resident, ref, [png(), png()]);
  await expect(addPhotos(resident, ref, [png(), png()])).rejects.toMatchObject({
    message: expect.stringContaining("あと1枚"),
  });
});

it("a photo is at no door before the desk shows it, nor after it is taken off; it is shown with its words", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const resident = await world.viewer("resident");
  const desk = await world.viewer("secretariat");
  await addPhotos(resident, ref, [png()]);
  const photo = { ...ref, photo: (await db.proposalPhoto.findFirstOrThrow()).id };
  const seenBy = async (role: "anonymous" | "member" | "resident" | "office" | "secretariat" | "otherOffice") =>
    proposalPhoto(await world.viewer(role), photo).then(
      ({ isPublic }) => (isPublic ? "everybody" : "inside"),
      ({ kind }) => kind,
    );
  const all = async () =>
    Promise.all((["anonymous", "member", "resident", "office", "secretariat"] as const).map(seenBy));
  expect(await all()).toEqual(["not-found", "not-found", "inside", "inside", "inside"]);
  const anybody = await world.viewer("anonymous");
  expect((await proposalPage(anybody, ref)).proposal.photos).toEqual([]);
  await expect(judgePhoto(desk, photo, { decision: "show", alt: "" })).rejects.toMatchObject({ field: "alt" });
  await judgePhoto(desk, photo, { decision: "show", alt: "歩道に出た木の根" });
  expect(await seenBy("anonymous")).toBe("everybody");
  expect((await proposalPage(anybody, ref)).proposal.photos).toMatchObject([{ alt: "歩道に出た木の根" }]);
  await judgePhoto(desk, photo, { decision: "keep", alt: "" });
  expect(await seenBy("anonymous")).toBe("not-found");
  await judgePhoto(desk, photo, { decision: "show", alt: "木の根" });
  await expect(removePhoto(resident, photo)).rejects.toMatchObject({ kind: "rule" });
  await endPublication(desk, ref, { reason: "名前があるため" });
  expect([await seenBy("anonymous"), await seenBy("resident")]).toEqual(["not-found", "inside"]);
});

it("the wrong photo is taken back by whoever sent it, or by the desk, while it is not shown, and makes room for another", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  const resident = await world.viewer("resident");
  await addPhotos(resident, ref, [png(), png(), png()]);
  const [one, two] = await db.proposalPhoto.findMany({ orderBy: { position: "asc" } });
  await removePhoto(resident, { ...ref, photo: one?.id ?? "" });
  await judgePhoto(await world.viewer("secretariat"), { ...ref, photo: two?.id ?? "" }, { decision: "keep", alt: "" });
  expect((await proposalPage(resident, ref)).viewer.ownPhotos.map(({ isKeptOff }) => isKeptOff)).toEqual([true, false]);
  await removePhoto(await world.viewer("secretariat"), { ...ref, photo: two?.id ?? "" });
  await addPhotos(resident, ref, [png(), png()]);
  expect(await db.proposalPhoto.count()).toBe(3);
});

it("photos chosen for one ward's words do not stand beside another's, and come along to another device", async () => {
  const world = await makeWorld();
  const resident = await world.viewer("resident");
  const secret = await saveDraft(resident, "saiwai", null, { words });
  await keepDraftPhotos(resident, secret, await takenPhotos([png()]));
  const other = await saveDraft(resident, "saiwai", null, { words });
  expect((await draftPhotos(sha256(other))).length).toBe(1);
  await saveDraft(resident, "tama", other, { words });
  expect(await db.draftPhoto.count()).toBe(0);
});

it("a secret somebody made up begins a draft that counts, as one without does", async () => {
  const world = await makeWorld();
  const anybody = { ...(await world.viewer("anonymous")), network: "maker" };
  const taken = async () => (await db.rateLimit.findFirst({ where: { key: "write-n:maker" } }))?.points ?? 0;
  const secret = await saveDraft(anybody, "saiwai", "made-up-by-somebody", { words });
  expect([secret, await taken()]).toEqual(["made-up-by-somebody", 1]);
  await saveDraft(anybody, "saiwai", secret, { words });
  expect(await taken()).toBe(1);
});
