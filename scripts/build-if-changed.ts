import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "..");
const mark = path.join(root, "build/.sources");
const watched = ["app", "public", "package-lock.json", "vite.config.ts", "remix.config.js", "prisma/schema.prisma"];

/** Builds when the content of the sources differs from what was built. Returns whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  const now = digest();
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return false;
  await generateClient();
  const tool = path.join(root, "node_modules/@remix-run/dev/dist/cli.js");
  await promisify(execFile)(process.execPath, [tool, "vite:build", "--logLevel", "warn"], {
    cwd: root,
    maxBuffer: 1 << 26,
    env: { ...process.env, NODE_ENV: "production" },
  });
  writeFileSync(mark, now);
  return true;
}

/** The database client is generated code, git-ignored. */
export async function generateClient(): Promise<void> {
  const schema = createHash("sha256")
    .update(readFileSync(path.join(root, "prisma/schema.prisma")))
    .digest("hex");
  const stamp = path.join(root, "app/db/generated/.schema");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === schema) return;
  const tool = path.join(root, "node_modules/prisma/build/index.js");
  await promisify(execFile)(process.execPath, [tool, "generate"], { cwd: root, maxBuffer: 1 << 26 });
  writeFileSync(stamp, schema);
}

function digest(): string {
  const hash = createHash("sha256");
  for (const name of watched)
    for (const file of filesOf(path.join(root, name))) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(place: string): string[] {
  if (place.includes(`${path.sep}generated`)) return [];
  let entries: string[];
  try {
    entries = readdirSync(place).sort();
  } catch {
    return existsSync(place) ? [place] : [];
  }
  return entries.flatMap((name) => filesOf(path.join(place, name)));
}
