import { beforeAll, describe, expect, it } from "vitest";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import {
  documentNames,
  documentsPage,
  lettersOfTerm,
  sessionDocument,
} from "#app/domain/documents/session-papers.server.ts";
import { wordsOf } from "#app/platform/apart/words.ts";
import { checkFile } from "#app/platform/file-checks.server.ts";
import { qrSquares } from "#app/platform/qr.server.ts";
import { openPackage } from "#app/platform/zip-reading.server.ts";
import { fileKinds } from "#app/shared/file-kinds.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
beforeAll(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "announced");
  await addAgendaItem(await world.viewer("secretariat"), ref, {
    title: "CLOSED-ITEM",
    kind: "deliberation",
    openness: "closed",
    closedGround: "personal",
    addedReason: "急ぎのため",
  });
});

const made = async (file: string) => sessionDocument(await world.viewer("secretariat"), ref, file);
const words = async (file: string) => wordsOf((await made(file)).bytes, fileKinds.docx?.type ?? "");

describe("the papers of a sitting, made from what was announced", () => {
  it.each(Object.keys(documentNames))("%s is a file its program opens, and no closed title is in it", async (file) => {
    const { name, bytes } = await made(file);
    expect(await checkFile(asUpload(name, bytes))).toHaveProperty("type");
    const parts = await openPackage(bytes);
    for (const part of parts?.names ?? []) expect(await parts?.read(part), part).not.toContain("CLOSED-ITEM");
  });

  it("開催通知 says when, where, what and by when to answer, in an office's own form", async () => {
    const text = await words("notice.docx");
    for (const said of [
      "委員　各位",
      "第1回幸区区民会議の開催について（通知）",
      "令和8年12月2日(水)",
      "幸区市民館",
      "　2　公園の夜間照明（協議事項）",
      "　4　非公開（個人に関する情報を扱うため）",
      "以上",
    ])
      expect(text).toContain(said);
  });

  it("返信用紙 asks for every answer that can be given, and for each item", async () => {
    const text = await words("reply.docx");
    expect(text).toContain("出席　・　遅れて出席　・　欠席　・　まだ分からない");
    expect(text).toContain("2 公園の夜間照明");
  });

  it("宛名一覧 has every member of that day", async () => {
    const parts = await openPackage((await made("addresses.xlsx")).bytes);
    const texts = await Promise.all((parts?.names ?? []).map((name) => parts?.read(name)));
    const all = texts.join("");
    for (let place = 0; place < 19; place += 1) expect(all).toContain(`委員${place} 名`);
  });

  it("the text for the city's own page leads to the sitting", async () => {
    const { text } = await documentsPage(await world.viewer("secretariat"), ref);
    expect(text).toContain("第1回幸区区民会議の開催のお知らせ");
    expect(text).toContain(`/wards/saiwai/sessions/${ref.session}`);
    expect(text).not.toContain("CLOSED-ITEM");
  });

  it("are for the secretariat alone, and there is none by another name", async () => {
    for (const role of ["anonymous", "member", "office"] as const)
      await expect(sessionDocument(await world.viewer(role), ref, "notice.docx")).rejects.toMatchObject({
        kind: "forbidden",
      });
    for (const file of ["other.docx", "constructor", "__proto__"])
      await expect(made(file)).rejects.toMatchObject({ kind: "not-found" });
  });
});

it("委嘱状 is one page a member, with the days of the appointment", async () => {
  const { bytes } = await lettersOfTerm(await world.viewer("secretariat"), "saiwai", null);
  const text = await wordsOf(bytes, fileKinds.docx?.type ?? "");
  expect(text.match(/委　嘱　状/g)).toHaveLength(19);
  expect(text).toContain("幸区区民会議の委員（団体推薦）を委嘱します。");
});

it("the code on the notice board has its three marks and its border", () => {
  const squares = qrSquares("http://localhost:3000/wards/saiwai/sessions/2026-3");
  const mark = (x: number, y: number) => squares[y]?.slice(x, x + 7).every(Boolean);
  const last = squares.length - 4 - 7;
  expect([mark(4, 4), mark(last, 4), mark(4, last)]).toEqual([true, true, true]);
  expect(squares[0]?.some(Boolean)).toBe(false);
});
