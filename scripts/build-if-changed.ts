import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { takeFolder } from "./postgres/lock.ts";

const root = path.resolve(import.meta.dirname, "..");
const mark = path.join(root, "build/.sources");
const watched = ["app", "public", "package-lock.json", "vite.config.ts", "remix.config.js", "prisma/schema.prisma"];

/** Builds when the content of the sources differs from what was built. Returns whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  await generateClient();
  return oneAtATime("build", async () => {
    const now = digest();
    if (existsSync(mark) && readFileSync(mark, "utf8") === now) return false;
    await build();
    writeFileSync(mark, now);
    return true;
  });
}

async function build(): Promise<void> {
  const tool = path.join(root, "node_modules/@remix-run/dev/dist/cli.js");
  await promisify(execFile)(process.execPath, [tool, "vite:build", "--logLevel", "warn"], {
    cwd: root,
    maxBuffer: 1 << 26,
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** The database client is generated code, git-ignored. */
export const generateClient = (): Promise<void> => oneAtATime("client", generate);

async function generate(): Promise<void> {
  const schema = createHash("sha256")
    .update(readFileSync(path.join(root, "prisma/schema.prisma")))
    .digest("hex");
  const stamp = path.join(root, "app/db/generated/.schema");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === schema) return;
  const tool = path.join(root, "node_modules/prisma/build/index.js");
  await promisify(execFile)(process.execPath, [tool, "generate"], { cwd: root, maxBuffer: 1 << 26 });
  writeFileSync(stamp, schema);
}

/** Two programs started from one clone make the same thing one after the other; the second finds it made. */
async function oneAtATime<T>(name: string, make: () => Promise<T>): Promise<T> {
  const release = await takeFolder(path.join(root, "node_modules/.making", name), 300_000);
  if (!release)
    throw new Error(`ほかのプログラムが組み立てを終えません（${root}）。止めてから、もう一度始めてください。`);
  try {
    return await make();
  } finally {
    release();
  }
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
