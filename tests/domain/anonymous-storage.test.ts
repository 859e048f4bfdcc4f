/** What people leave who have not signed in: no one network fills the disk, and words are always taken. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { forgetUnconfirmed } from "#app/domain/delivery/nightly-forgetting.server.ts";
import {
  bounds,
  limitPhotos,
  makeRoomForDraft,
  makeRoomForPhotos,
  networkOfSender,
} from "#app/domain/proposals/anonymous-storage.server.ts";
import { keepDraftPhotos } from "#app/domain/proposals/draft-photos.server.ts";
import { saveDraft } from "#app/domain/proposals/drafts.server.ts";
import { receiveProposal } from "#app/domain/proposals/receive-proposal.server.ts";
import { takenPhotos } from "#app/domain/proposals/taken-photos.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { smallPhoto } from "#tests/support/pictures.ts";

let world: World;
let anybody: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  anybody = await world.viewer("anonymous");
});

const words = { body: "夜道が暗い", town: "ward", landmark: "", wish: "", publication: "public" } as const;
const sender = { title: "夜道", displayName: "小倉の区民", email: "new@example.jp", relation: "lives" } as const;
const from = (network: string, minutes = 0): Viewer => ({
  ...anybody,
  network,
  now: new Date(anybody.now.getTime() + minutes * 60_000),
});
const begin = (viewer: Viewer) => saveDraft(viewer, "saiwai", null, { words });
const photo = async () => takenPhotos([asUpload("写真.png", Buffer.from(smallPhoto, "base64"))]);
const networksOf = async () =>
  (await db.proposalDraft.findMany({ orderBy: { updatedAt: "asc" }, include: { photos: true } })).map(
    ({ network, photos }) => `${names.get(network)} ${photos.length}`,
  );
const names = new Map(
  ["a", "b"].map((name) => [networkOfSender({ ...({} as Viewer), accountId: null, network: name }), name]),
);

it("a network may send so many photos a day; its words are taken all the same, and so are photos from elsewhere", async () => {
  const all = bounds.perNetwork.points * 1024;
  await limitPhotos(from("a"), all - 2048);
  await expect(limitPhotos(from("a"), 4096)).rejects.toThrow("写真を選ばずに進めば、文は受け付けます");
  // What was refused is not counted.
  await limitPhotos(from("a"), 2048);
  await expect(limitPhotos(from("a"), 1)).rejects.toThrow("1日に受け取れる量");
  await begin(from("a"));
  await limitPhotos(from("b"), all);
  expect(await networksOf()).toEqual(["a 0"]);
  // Whoever signed in counts by themselves.
  await limitPhotos({ ...(await world.viewer("resident")), network: "a" }, 1024);
});

it("where all drafts hold too much, the oldest of the network with most lose their photos, and no words", async () => {
  const photos = await photo();
  for (const [network, minutes] of [
    ["b", 0],
    ["a", 1],
    ["a", 2],
    ["a", 3],
  ] as const)
    await keepDraftPhotos(from(network, minutes), await begin(from(network, minutes)), photos);
  const size = photos.reduce((sum, { bytes, list }) => sum + bytes.byteLength + (list?.byteLength ?? 0), 0);
  const room = (most: number) => db.$transaction((tx) => makeRoomForPhotos(tx, anybody.now, most));
  await room(4 * size);
  expect(await networksOf()).toEqual(["b 1", "a 1", "a 1", "a 1"]);
  await room(3 * size);
  expect(await networksOf()).toEqual(["b 1", "a 0", "a 1", "a 1"]);
  await room(2 * size - 1);
  expect((await networksOf()).filter((one) => one.endsWith("1"))).toHaveLength(1);
  expect(await db.storedFile.count()).toBe(1);
  // Words that were sent, and nobody stands for yet, hold photos as drafts do.
  const secret = await begin(from("a", 5));
  await keepDraftPhotos(from("a", 5), secret, photos);
  const { id } = await receiveProposal(from("a", 5), "saiwai", words, sender, sha256(secret));
  await room(0);
  expect([await db.draftPhoto.count(), await db.proposalPhoto.count({ where: { proposalId: id } })]).toEqual([0, 0]);
});

it("drafts are as many as one network, and all, may have: the oldest of the largest go for new ones", async () => {
  for (const [network, minutes] of [
    ["b", 0],
    ["a", 1],
    ["a", 2],
    ["a", 3],
  ] as const)
    await begin(from(network, minutes));
  const network = networkOfSender(from("a"));
  await makeRoomForDraft(network, { ...bounds, draftsOfNetwork: 3 });
  expect(await networksOf()).toEqual(["b 0", "a 0", "a 0"]);
  await makeRoomForDraft(networkOfSender(from("b")), { ...bounds, drafts: 3 });
  expect(await networksOf()).toEqual(["b 0", "a 0"]);
  expect(JSON.stringify(await db.proposalDraft.findMany())).not.toContain('"a"');
});

it("a site with many networks holds what so many of them may, and is one place when room is made", async () => {
  const of = (network: string, minutes: number) => ({ ...from(network, minutes), site: "site" });
  await begin(from("b"));
  for (const [index, network] of ["c", "d", "e"].entries()) await begin(of(network, index + 1));
  const count = () => db.proposalDraft.count();
  await makeRoomForDraft(networkOfSender(of("f", 9)), { ...bounds, draftsOfNetwork: 1, networksOfSite: 3 });
  expect(await count()).toBe(3);
  await makeRoomForDraft(networkOfSender(from("b")), { ...bounds, drafts: 3 });
  expect((await networksOf()).filter((one) => one.startsWith("b"))).toHaveLength(1);
  expect(await count()).toBe(2);
  await limitPhotos(of("c", 0), bounds.perNetwork.points * 1024);
  await db.$executeRaw`UPDATE rate_limit SET points = ${bounds.perNetwork.points * bounds.networksOfSite} WHERE key LIKE 'photo-kb-s:%'`;
  await expect(limitPhotos(of("d", 0), 1024)).rejects.toThrow("1日に受け取れる量");
});

it("words nobody stands for in three months keep neither an address nor photos, and stay", async () => {
  const secret = await begin(from("a"));
  await keepDraftPhotos(from("a"), secret, await photo());
  await receiveProposal(from("a"), "saiwai", words, sender, sha256(secret));
  const after = (days: number) => forgetUnconfirmed(new Date(anybody.now.getTime() + days * 86_400_000));
  await after(89);
  expect(await db.proposalPhoto.count()).toBe(1);
  await after(91);
  expect(await db.proposalPhoto.count()).toBe(0);
  expect(await db.proposal.findFirstOrThrow()).toMatchObject({ body: words.body, contactEmail: null });
});
