/** What was stored before it was made here is made anew: photos, and words as HTML. A stop in between loses nothing. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { addPhotos } from "#app/domain/proposals/add-photos.server.ts";
import { makePhotosAnew } from "#app/domain/proposals/make-photos-anew.server.ts";
import { renderWords } from "#app/domain/rendering/render-words.server.ts";
import { paperPage } from "#app/domain/reports/paper-page.server.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, now } from "#tests/support/make.ts";
import { smallPhoto } from "#tests/support/pictures.ts";
import { makeProposal, makeSession } from "#tests/support/sittings.ts";

const photo = () => Buffer.from(smallPhoto, "base64");

/** As it was kept before: its bytes as they came, under their own hash. */
async function asItCame(bytes: Buffer, sha256 = createHash("sha256").update(bytes).digest("hex")): Promise<string> {
  await db.storedFile.create({ data: { sha256, size: bytes.length, type: "image/png", storedAt: now } });
  await db.storedChunk.create({ data: { sha256, position: 0, bytes: new Uint8Array(bytes) } });
  return sha256;
}

it("photos from before are decoded and written anew, one by one, and what came goes", async () => {
  const world = await makeWorld();
  const { ref } = await makeProposal(world, "assigned");
  await addPhotos(await world.viewer("resident"), ref, [asUpload("一.png", photo()), asUpload("二.png", photo())]);
  const hidden = Buffer.concat([photo(), Buffer.from("behind the end")]);
  const [old, broken] = [await asItCame(hidden), await asItCame(Buffer.from("no picture"))];
  const [one, two] = await db.proposalPhoto.findMany({ orderBy: { position: "asc" } });
  await db.proposalPhoto.update({ where: { id: one?.id ?? "" }, data: { sha256: old } });
  await db.proposalPhoto.update({ where: { id: two?.id ?? "" }, data: { sha256: broken } });
  for (const _ of [1, 2]) await makePhotosAnew(now);
  const photos = await db.proposalPhoto.findMany({ orderBy: { position: "asc" }, include: { file: true } });
  expect(photos.map(({ file }) => [file.madeBy, file.list !== null])).toEqual([
    [1, true],
    [null, false],
  ]);
  expect(await db.storedFile.findFirst({ where: { sha256: old } })).toBeNull();
  // The function that does it puts nothing in the place of what was made here, nor what was not.
  const swap = (came: string, made: string) => db.$executeRaw`SELECT renew_photo(${came}, ${made})`;
  await expect(swap(photos[0]?.sha256 ?? "", broken)).rejects.toThrow("photo_made_here");
  await expect(swap(broken, old)).rejects.toThrow("photo_made_here");
});

it("words from before are plain until they are made HTML, once", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const ref = await makeSession(world, "draft");
  const { ids } = await addPapers(desk, ref, { title: "概要", body: "# 章\n\n<b>太字</b>\n次の行", audience: "open" });
  const paper = { ...ref, paper: ids[0] ?? "" };
  const shown = async () => (await paperPage(desk, paper)).versions[0]?.html;
  const html = "<h2>章</h2>\n<p>太字<br />次の行</p>\n";
  expect(await shown()).toBe(html);
  await db.$executeRaw`UPDATE "PaperVersion" SET html = NULL, "htmlBy" = NULL`;
  expect(await shown()).toBe("<p># 章</p><p>&lt;b&gt;太字&lt;/b&gt;<br />次の行</p>");
  await renderWords();
  expect(await shown()).toBe(html);
  await expect(db.$executeRaw`UPDATE "PaperVersion" SET body = 'x'`).rejects.toThrow(/permission denied/);
});

it("words made to take for ever are refused beside their field, and stay plain where they were stored before", async () => {
  const world = await makeWorld();
  const desk = await world.viewer("secretariat");
  const ref = await makeSession(world, "draft");
  const body = "_a*".repeat(6_500);
  await expect(addPapers(desk, ref, { title: "概要", body, audience: "open" })).rejects.toMatchObject({
    kind: "rule",
    field: "body",
  });
  expect(await db.paper.count()).toBe(0);
  await addPapers(desk, ref, { title: "概要", body: "短い", audience: "open" });
  const [version] = await db.paperVersion.findMany();
  await db.paperVersion.create({
    data: { paperId: version?.paperId ?? "", number: 2, body, addedAt: now },
  });
  await renderWords();
  expect(await db.paperVersion.findFirst({ where: { number: 2 } })).toMatchObject({
    html: `<p>${body}</p>`,
    htmlBy: 1,
  });
});
