/** The programs of the command line, as an operator meets them: what went wrong is a sentence, what is to be handed over is there. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { makeWorld } from "#tests/support/make.ts";

const root = path.resolve(import.meta.dirname, "../..");
const mine = process.env.DATABASE_URL ?? "";

function run(script: string, words: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(root, `scripts/${script}.ts`), ...words],
      { cwd: root, env: { ...process.env, DATABASE_URL: mine, SMTP_URL: "", PUBLIC_ORIGIN: "", ...env } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

beforeAll(() => makeWorld());

const noServer = { DATABASE_URL: "postgresql://kumin:hushed@127.0.0.1:9/kumin" };
const noDatabase = { DATABASE_URL: mine.replace(/\/[^/]*$/, "/nowhere") };

it.each<[string, string[], Record<string, string>, string]>([
  ["admin", ["--nope"], {}, "分からない引数があります。"],
  ["admin", ["no-such-act"], {}, "使い方: "],
  ["admin", ["create-account", "not-an-address", "名前"], {}, "使い方: "],
  ["admin", ["verify-audit"], noServer, "データベース kumin（127.0.0.1:9） を使えません。そこでは何も動いていません。"],
  ["migrate", [], noDatabase, "を使えません。その名前のデータベースがありません。"],
  ["migrate", ["--undo"], {}, "分からない引数があります。"],
  ["seed", ["--bulk", "many"], {}, "件数は、1から1000000までの数字にしてください。"],
  ["seed", [], {}, "何をするかを指定してください"],
  ["worker", [], noServer, "を使えません。そこでは何も動いていません。"],
])("%s %j ends with a sentence, and with nothing of a library's", async (script, words, env, sentence) => {
  const { code, said } = await run(script, words, env);
  expect(code).toBeGreaterThan(0);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/^\s+at |[{[]\s*\n|node:internal|hushed/m);
});

it("whoever is made where no mail goes out gets a page for a week, handed over by whoever made them", async () => {
  const { code, said } = await run("admin", ["create-account", "new.clerk@example.jp", "幸区事務局 新任"]);
  expect([code, said]).toEqual([0, expect.stringContaining("SMTP_URL")]);
  const secret = /\/login\/reset\/([\w-]+)/.exec(said)?.[1] ?? "";
  const token = await db.accountToken.findFirstOrThrow({ where: { secretHash: sha256(secret) } });
  expect(token.purpose).toBe("password_reset");
  expect((token.expiresAt.getTime() - token.createdAt.getTime()) / 86_400_000).toBe(7);
  expect(said).toContain(`データベース: ${new URL(mine).pathname.slice(1)}`);
});

const archived = "日時　令和8年5月20日(水) 10時から11時まで\n傍聴者　なし\n○会長\n始めます。\n";

describe("written minutes", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kumin-minutes-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it("of a folder are tried without a trace, and taken when somebody means it", async () => {
    put("1.txt", archived);
    put("2.txt", "日時　令和8年5月27日(水) 10時から\n○会長\n始めます。\n【水沢】\n説明します。\n");
    const by = ["import-minutes", folder, "--ward", "saiwai", "--by", "secretariat@example.jp"];
    const counted = async () => [await db.councilSession.count(), await db.auditEvent.count(), await db.venue.count()];
    const before = await counted();
    const unasked = await run("admin", by);
    expect([unasked.code, unasked.said]).toEqual([1, expect.stringContaining("--yes を付けてください")]);
    const tried = await run("admin", [...by, "--dry-run"]);
    expect(tried.said).toMatch(
      /1\.txt\t取り込めます\t2026-05-20[\s\S]*2\.txt\t取り込めません\t[^\n]*（4行目）[\s\S]*何も書き込んでいません/,
    );
    expect(await counted()).toEqual(before);
    const taken = await run("admin", [...by, "--yes"]);
    expect([taken.code, taken.said]).toEqual([
      1,
      expect.stringContaining("取り込み 1、取り込み済み 0、取り込めない 1"),
    ]);
    expect(await db.councilSession.count()).toBe((before[0] ?? 0) + 1);
  });

  it("are read without a database, as JSON too, and a file that cannot be read ends with 2", async () => {
    const file = put("3.txt", "○茜谷委員長\n始めます。\n");
    const roll = put("roll.csv", "氏名,役職,区分\n茜谷 千晶,委員長,委員\n");
    const { code, said } = await run("admin", ["read-minutes", file, "--roll", roll, "--json"], noServer);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      statements: [{ speaker: "茜谷 千晶", post: "委員長", text: "始めます。", lines: [1, 2] }],
      sums: { lines: 2, statements: 2, asked: 0 },
    });
    const inWords = await run("admin", ["read-minutes", file], noServer);
    expect(inWords).toEqual({ code: 0, said: expect.stringContaining("発言（1）") });
    for (const [name, sentence] of [
      ["old.doc", "前の形式のWord"],
      ["a.pages", "Pagesの"],
      ["a.odt", "LibreOfficeの文書"],
    ] as const)
      expect(await run("admin", ["read-minutes", put(name, "x")], noServer)).toEqual({
        code: 2,
        said: expect.stringContaining(sentence),
      });
    expect((await run("admin", ["read-minutes", path.join(folder, "none.txt")], noServer)).code).toBe(2);
  });
});
