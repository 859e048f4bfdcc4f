/** The programs of the command line, as an operator meets them: what went wrong is a sentence, what is to be handed over is there. */
import { execFile } from "node:child_process";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
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
