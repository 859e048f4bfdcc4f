import { existsSync, readdirSync } from "node:fs";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { readWords } from "#app/domain/files/read-words.server.ts";
import { chunkSize } from "#app/domain/files/store-file.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { removePaper } from "#app/domain/papers/remove-paper.server.ts";
import { replacePaper } from "#app/domain/papers/replace-paper.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { uploadFolder } from "#app/platform/multipart.server.ts";
import { action as addAction } from "#app/routes/desk/paper-new.tsx";
import { action as uploadAction } from "#app/routes/desk/paper-upload.ts";
import { loader as fileLoader } from "#app/routes/sessions/paper-file.ts";
import { loader as zipLoader } from "#app/routes/sessions/papers-zip.ts";
import { asUpload, smallPdf } from "#prisma/seed/papers.ts";
import { makeWorld, now, type RoleKey, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let draft: { ward: string; session: string };
beforeEach(async () => {
  world = await makeWorld();
  draft = await makeSession(world, "draft");
});

const contextFor = async (role: RoleKey) => {
  const viewer = await world.viewer(role);
  return { requestId: "test", nonce: "", device: "", setCookie: () => {}, viewer: async () => viewer };
};

const pdf = (words: string) => new File([new Uint8Array(smallPdf([words]))], "照明.pdf", { type: "application/pdf" });

const png = new File(
  [
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  ],
  "図.png",
);

type Action = (args: ActionFunctionArgs) => Promise<unknown>;

async function post(role: RoleKey, files: File[], fields = {}, action: Action = uploadAction) {
  const form = new FormData();
  for (const [name, value] of Object.entries<string>({ audience: "open", ...fields })) form.set(name, value);
  for (const file of files) form.append("file", file);
  const request = new Request(`http://localhost/wards/saiwai/desk/sessions/${draft.session}/papers/new`, {
    method: "POST",
    body: form,
  });
  return action({ request, params: draft, context: await contextFor(role) } as unknown as ActionFunctionArgs);
}

async function get(role: RoleKey, version: string, headers: Record<string, string> = {}, method = "GET") {
  const request = new Request(`http://localhost/wards/saiwai/papers/${version}/x`, { headers, method });
  const params = { ward: "saiwai", version, name: "x" };
  try {
    return (await fileLoader({
      request,
      params,
      context: await contextFor(role),
    } as unknown as LoaderFunctionArgs)) as Response;
  } catch (thrown) {
    const { data, init } = thrown as { data: string; init: { status: number } };
    return new Response(data, init);
  }
}

const leftBehind = () => (existsSync(uploadFolder()) ? readdirSync(uploadFolder()) : []);

describe("files that are sent", () => {
  it("become papers named after themselves, kept once by what is in them", async () => {
    const answer = await post("secretariat", [pdf("one"), pdf("two")]);
    expect(await (answer as Response).json()).toEqual({ location: expect.stringContaining("done=added") });
    await post("secretariat", [pdf("one")], { title: "同じもの" });
    const papers = await db.paper.findMany({ orderBy: { position: "asc" } });
    expect(papers.map(({ label, title }) => `${label} ${title}`)).toEqual([
      "資料1 照明",
      "資料2 照明",
      "資料3 同じもの",
    ]);
    expect(await db.storedFile.count()).toBe(2);
    expect(leftBehind()).toEqual([]);
  });

  it("are taken from a plain form just the same, and refused there beside the field", async () => {
    const taken = (await post("secretariat", [pdf("plain")], {}, addAction)) as Response;
    expect(taken.status).toBe(302);
    const html = new File(["<html>"], "資料.pdf");
    const refused = (await post("secretariat", [html], {}, addAction)) as unknown as {
      data: { error: Record<string, string[]> };
      init: { status: number };
    };
    expect(refused.init.status).toBe(422);
    expect(refused.data.error.file?.[0]).toContain("「資料.pdf」: ファイルの種類（拡張子）と中身が合いません");
    expect(leftBehind()).toEqual([]);
  });

  it("an image needs its words", async () => {
    const refused = (await post("secretariat", [png])) as Response;
    expect(await refused.json()).toEqual({ messages: [expect.stringContaining("画像の説明を入力してください")] });
    expect(await db.paper.count({ where: { title: "図" } })).toBe(0);
    await post("secretariat", [png], { alt: "公園の入口の写真" });
    expect(await db.paperVersion.findFirst({ where: { fileName: "図.png" } })).toMatchObject({
      alt: "公園の入口の写真",
    });
  });

  it("of 20 MB are taken, and of a byte more refused", async () => {
    const limit = 20 * 1024 * 1024;
    const exact = await post("secretariat", [new File(["a".repeat(limit)], "一杯.txt")]);
    expect((exact as Response).status).toBe(200);
    const stored = await db.paperVersion.findFirstOrThrow({ where: { fileName: "一杯.txt" } });
    expect(await db.storedChunk.count({ where: { sha256: stored.sha256 ?? "" } })).toBe(20);
    const over = (await post("secretariat", [new File(["a".repeat(limit + 1)], "過ぎる.txt")])) as Response;
    expect(await over.json()).toEqual({ messages: [expect.stringContaining("20MBを超えています")] });
    expect(leftBehind()).toEqual([]);
  });

  it("from nobody who may not add papers leave nothing", async () => {
    const before = await db.storedFile.count();
    for (const role of ["anonymous", "resident", "member", "office", "foreignSecretariat"] as const) {
      await Promise.resolve(post(role, [pdf(`by ${role}`)])).catch(() => {});
    }
    expect(await db.storedFile.count()).toBe(before);
    expect(leftBehind()).toEqual([]);
  });

  it("are at most ten at once, and one more is said, not dropped", async () => {
    const before = await db.paper.count();
    const eleven = Array.from({ length: 11 }, (_, index) => pdf(`no ${index}`));
    const refused = (await post("secretariat", eleven)) as Response;
    expect(await refused.json()).toEqual({ messages: ["一度に送れるファイルは10までです。分けて送ってください。"] });
    expect(await db.paper.count()).toBe(before);
    expect(leftBehind()).toEqual([]);
  });

  it("cut off in the middle leave nothing", async () => {
    const before = await db.paper.count();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent === 1)
          controller.enqueue(
            new TextEncoder().encode(
              '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
            ),
          );
        else if (sent < 20) controller.enqueue(new Uint8Array(200_000).fill(97));
        else controller.error(new Error("aborted"));
      },
    });
    const request = new Request("http://localhost/x", {
      method: "POST",
      body,
      duplex: "half",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    } as RequestInit);
    const args = { request, params: draft, context: await contextFor("secretariat") } as unknown as ActionFunctionArgs;
    await expect(uploadAction(args)).rejects.toMatchObject({ init: { status: 400 } });
    expect(await db.paper.count()).toBe(before);
    expect(leftBehind()).toEqual([]);
  });
});

describe("a file that is read", () => {
  const long = new TextEncoder().encode("照".repeat(chunkSize / 2));
  let open: string;
  let closed: string;
  let early: string;

  beforeEach(async () => {
    const desk = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
    const ref = await makeSession(world, "draft");
    const add = async (title: string, audience: "open" | "closed", bytes: Uint8Array) => {
      const ground = audience === "closed" ? { closedGround: "business" as const } : {};
      const { ids } = await addPapers(desk, ref, { title, audience, ...ground }, [asUpload(`${title}.txt`, bytes)]);
      const version = await db.paperVersion.findFirstOrThrow({ where: { paperId: ids[0] ?? "" } });
      return version.id;
    };
    open = await add("長い資料", "open", long);
    closed = await add("CLOSED-PAPER", "closed", new TextEncoder().encode("CLOSED-PAPER"));
    expect((await get("anonymous", open)).status).toBe(404);
    const { key } = await announceSession(desk, ref, {});
    early = key;
  });

  it("comes whole, as what it is, and is never guessed at", async () => {
    const answer = await get("anonymous", open);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(long.byteLength),
      "cache-control": "private, max-age=31536000, immutable, no-transform",
      "accept-ranges": "bytes",
    });
    expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="____\.txt"; filename\*=UTF-8''%E9/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(long))).toBe(true);
  });

  it.each([
    ["bytes=0-9", 206, 0, 9],
    ["bytes=1048570-1048580", 206, 1048570, 1048580],
    ["bytes=1500000-", 206, 1_500_000, long.byteLength - 1],
    ["bytes=-5", 206, long.byteLength - 5, long.byteLength - 1],
    ["bytes=0-99999999", 206, 0, long.byteLength - 1],
    ["bytes=5-2", 416, 0, 0],
    ["bytes=99999999-", 416, 0, 0],
    ["bytes=0-1,4-5", 200, 0, long.byteLength - 1],
  ])("in part: %s is %i", async (range, status, from, to) => {
    const answer = await get("anonymous", open, { Range: range });
    expect(answer.status).toBe(status);
    if (status === 416) return expect(answer.headers.get("content-range")).toBe(`bytes */${long.byteLength}`);
    if (status === 206) expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${to}/${long.byteLength}`);
    const part = Buffer.from(await answer.arrayBuffer());
    expect(part.equals(Buffer.from(long.subarray(from, to + 1)))).toBe(true);
  });

  it("not twice by whoever has it, and without its bytes where only its head is asked for", async () => {
    const etag = (await get("anonymous", open)).headers.get("etag") ?? "";
    expect((await get("anonymous", open, { "If-None-Match": etag })).status).toBe(304);
    const head = await get("anonymous", open, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("closed is answered exactly as one that is not there, and kept by nobody", async () => {
    for (const role of ["anonymous", "resident", "otherOffice", "foreignSecretariat", "bureau"] as const) {
      const answers = await Promise.all([get(role, closed), get(role, crypto.randomUUID()), get(role, "zzz")]);
      const said = await Promise.all(answers.map(async (a) => `${a.status} ${await a.text()} ${[...a.headers]}`));
      expect(new Set(said).size, role).toBe(1);
      expect(said[0]).toMatch(/^404/);
    }
    const seen = await get("member", closed);
    expect([seen.status, seen.headers.get("cache-control")]).toEqual([200, "private, no-store, no-transform"]);
  });

  it("with the others as a zip, which holds what the reader may see and nothing else", async () => {
    const zipFor = async (role: RoleKey) => {
      const params = { ward: "saiwai", session: early };
      const request = new Request("http://localhost/x");
      const answer = (await zipLoader({
        request,
        params,
        context: await contextFor(role),
      } as unknown as LoaderFunctionArgs)) as Response;
      return unzipSync(new Uint8Array(await answer.arrayBuffer()));
    };
    expect(Object.keys(await zipFor("anonymous"))).toEqual(["資料1_長い資料.txt"]);
    const inside = await zipFor("member");
    expect(Object.keys(inside)).toEqual(["資料1_長い資料.txt", "委員限り資料1_CLOSED-PAPER.txt"]);
    expect(strFromU8(inside["委員限り資料1_CLOSED-PAPER.txt"] ?? new Uint8Array())).toBe("CLOSED-PAPER");
  });

  it("replaced keeps what it was under its own address, and is not taken off any more", async () => {
    const desk = await world.viewer("secretariat");
    const paper = await db.paper.findFirstOrThrow({ where: { title: "長い資料" } });
    const ref = { ward: "saiwai", session: early, paper: paper.id };
    const file = asUpload("新しい.txt", new TextEncoder().encode("新しい"));
    await expect(replacePaper(desk, ref, {}, [file])).rejects.toThrow("差替えの理由");
    await replacePaper(desk, ref, { reason: "数値の訂正" }, [file]);
    await expect(replacePaper(desk, ref, { reason: "もう一度" }, [file])).rejects.toThrow("同じものです");
    expect((await get("anonymous", open)).status).toBe(200);
    await expect(removePaper(desk, ref)).rejects.toThrow("公表済み");
    await expect(db.paper.delete({ where: { id: paper.id } })).rejects.toThrow("paper_announced_stays");
  });

  it("has its words read out once, and goes with the last paper of a draft that used it", async () => {
    const version = await db.paperVersion.findFirstOrThrow({ where: { fileName: "長い資料.txt" } });
    await readWords(version.sha256 ?? "");
    expect((await db.storedFile.findFirstOrThrow({ where: { sha256: version.sha256 ?? "" } })).text).toMatch(/^照照/);
    await post("secretariat", [png], { alt: "公園の入口の写真" });
    const { sha256 } = await db.paperVersion.findFirstOrThrow({ where: { fileName: "図.png" } });
    const paper = await db.paper.findFirstOrThrow({ where: { title: "図" } });
    await removePaper(await world.viewer("secretariat"), { ...draft, paper: paper.id });
    await runNightly(new Date(now.getTime() + 2 * 86_400_000));
    expect(await db.storedFile.count({ where: { sha256: sha256 ?? "" } })).toBe(0);
    expect(await db.storedChunk.count({ where: { sha256: sha256 ?? "" } })).toBe(0);
    expect(await db.storedFile.count({ where: { sha256: version.sha256 ?? "" } })).toBe(1);
  });
});
