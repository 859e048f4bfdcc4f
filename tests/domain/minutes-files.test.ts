/** Minutes as files: what a clerk writes in and brings back, and what readers take away. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { importDesk } from "#app/domain/desk/minutes-import.server.ts";
import { confirmationFile, minutesFile, writingFile } from "#app/domain/documents/minutes-files.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { importText } from "#app/domain/minutes/import-text.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { takeImport } from "#app/domain/minutes/take-import.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, today, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const desk = () => world.viewer("secretariat");
const anybody = () => world.viewer("anonymous");
/** All that is in a file, unpacked. */
const unpacked = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "closed");
  await draftMinutes(await desk(), ref);
});

describe("the file a clerk writes in", () => {
  it("has the head, the decisions and the items, and comes back with the words under them and nothing twice", async () => {
    const { bytes } = await writingFile(await desk(), ref);
    const { text } = await importText([asUpload("会議録の下書き.docx", bytes)], "");
    expect(text).toContain("結果　了承");
    const written = text.replace(
      /(議題2[^\n]*\n)(?![\s\S]*議題2)/,
      "$1○委員長\n始めます。\n○委員3委員\n暗いと思います。\n",
    );
    const { id } = await beginImport(await desk(), ref, { name: "下書き.docx", text: written });
    const page = await importDesk(await desk(), { ...ref, import: id }, 1);
    expect(page).toMatchObject({ isReady: true, statements: 2, slips: [] });
    expect(page.sums.unsure + page.sums.left_out).toBe(0);
    await takeImport(await desk(), { ...ref, import: id });
    const rows = await db.statement.findMany({
      where: { importId: { not: null } },
      orderBy: { position: "asc" },
      include: { item: true },
    });
    expect(rows.map(({ label, text: words, item }) => [item?.position, label, words])).toEqual([
      [2, "委員0委員長", "始めます。"],
      [2, "委員3委員", "暗いと思います。"],
    ]);
  });

  it("is the desk's alone", async () => {
    await expect(writingFile(await world.viewer("member"), ref)).rejects.toThrow();
    await expect(writingFile(await anybody(), ref)).rejects.toThrow();
  });
});

describe("the file members check", () => {
  const ofMembers = async () => {
    const items = await db.agendaItem.findMany({ orderBy: { position: "asc" } });
    const say = async (place: number, text: string) =>
      writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text, itemId: items[place]?.id });
    await say(1, "照明を加えます。");
    await say(2, "CLOSED-SPEECH");
    await db.agendaItem.updateMany({
      where: { position: 3 },
      data: { closedAt: new Date(), closedById: (await desk()).accountId, closedGround: "personal" },
    });
    await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
  };

  it("has every statement with its number, what only they read apart from it, and that it is not final", async () => {
    await ofMembers();
    for (const role of ["member", "secretariat"] as const) {
      const { bytes } = await confirmationFile(await world.viewer(role), ref);
      const { text } = await importText([asUpload("確認.docx", bytes)], "");
      expect(text).toMatch(/発言1　○所長\n照明を加えます。/);
      expect(text).toContain("暫定（会議録の確認前）");
      expect(text.indexOf("CLOSED-SPEECH")).toBeGreaterThan(text.indexOf("公開しない発言"));
    }
  });

  it("is nobody's who is not to check it, and not before they are asked", async () => {
    await expect(confirmationFile(await world.viewer("member"), ref)).rejects.toThrow();
    await ofMembers();
    for (const role of ["anonymous", "resident"] as const)
      await expect(confirmationFile(await world.viewer(role), ref)).rejects.toThrow();
  });
});

describe("the files readers take away", () => {
  beforeEach(async () => {
    const items = await db.agendaItem.findMany({ orderBy: { position: "asc" } });
    const say = async (place: number, text: string) =>
      writeStatement(await desk(), ref, { speaker: "staff", label: "所長", text, itemId: items[place]?.id });
    await say(1, "照明を加えます。");
    await say(2, "CLOSED-SPEECH");
    await db.agendaItem.updateMany({
      where: { position: 3 },
      data: { closedAt: new Date(), closedGround: "personal", title: "CLOSED-TITLE" },
    });
    await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
    await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
    await publishMinutes(await desk(), ref, {});
  });

  it("hold what was published, and of what is closed nothing, in no part of them", async () => {
    const word = await minutesFile(await anybody(), ref, "minutes.docx", null);
    const plain = await minutesFile(await anybody(), ref, "minutes.txt", "1");
    const inWord = unpacked(word.bytes);
    const inText = new TextDecoder().decode(plain.bytes);
    expect(word.name).toMatch(/^会議録_.*_第1版\.docx$/);
    for (const whole of [inWord, inText]) {
      expect(whole).toContain("照明を加えます。");
      expect(whole).toContain("【非公開】");
      expect(whole).not.toContain("CLOSED-");
    }
    expect(inWord).toContain('w:val="Heading1"');
    expect(inText).toContain("議題2　公園の夜間照明（協議事項・公開）\n");
    expect(inText).toContain("○所長\n照明を加えます。\n結果　了承");
  });

  it("open in LibreOffice, with headings, the table of attendance and every word", async () => {
    const { bytes } = await minutesFile(await anybody(), ref, "minutes.docx", null);
    const folder = await mkdtemp(path.join(tmpdir(), "minutes-"));
    try {
      await writeFile(path.join(folder, "minutes.docx"), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const run = promisify(execFile);
      await run("soffice", [
        profile,
        "--headless",
        "--convert-to",
        "html",
        "--outdir",
        folder,
        `${folder}/minutes.docx`,
      ]);
      const html = await readFile(path.join(folder, "minutes.html"), "utf8");
      const texts = (tag: string) =>
        [...html.matchAll(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, "g"))].map(([found]) =>
          found.replace(/<[^>]*>|\s/g, ""),
        );
      expect(texts("h1")).toContain("議題2　公園の夜間照明（協議事項・公開）".replace(/\s/g, ""));
      expect(texts("td").join("\n")).toContain("委員0名（委員長）");
      expect(texts("p").join("\n")).toContain("照明を加えます。");
      // Without a language a word processor takes Japanese for Chinese, and hyphenates and reads it so.
      expect(html).not.toContain('lang="zh-CN"');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it("are valid Akoma Ntoso as far as it is used, and hold nothing closed either", async () => {
    const { name, bytes } = await minutesFile(await anybody(), ref, "minutes.xml", null);
    const text = new TextDecoder().decode(bytes);
    expect(name).toMatch(/_第1版\.xml$/);
    expect(text).toContain("照明を加えます。");
    expect(text).not.toContain("CLOSED-");
    const schema = XmlDocument.fromString(await readFile("tests/support/akn-parts.xsd", "utf8"));
    const validator = XsdValidator.fromDoc(schema);
    const document = XmlDocument.fromString(text);
    expect(() => validator.validate(document)).not.toThrow();
    for (const one of [document, validator, schema]) one.dispose();
  });

  it("are not there before publication, nor under another name or version", async () => {
    await expect(minutesFile(await anybody(), ref, "minutes.pdf", null)).rejects.toThrow();
    await expect(minutesFile(await anybody(), ref, "minutes.txt", "2")).rejects.toThrow();
  });
});
