/** npm run migration:draft -- NAME: the SQL from the last committed schema to today's, to be reviewed by hand. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "../postgres/embedded.ts";
import { diffSchemas } from "./schema-engine.ts";

const root = path.resolve(import.meta.dirname, "../..");
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("名前を英小文字と _ で指定してください。");

const before = execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { cwd: root, encoding: "utf8" });
const postgres = await startPostgres(mkdtempSync(path.join(os.tmpdir(), "kumin-draft-")));
try {
  const sql = await diffSchemas(
    postgres.url("postgres"),
    before,
    readFileSync(path.join(root, "prisma/schema.prisma"), "utf8"),
  );
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(root, "prisma/migrations", `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(`${folder} を読み、権限（GRANT）も確かめてください。`);
} finally {
  await postgres.stop();
}
process.exit(0);
