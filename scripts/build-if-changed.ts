import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { takeFolder } from "./postgres/lock.ts";

const root = path.resolve(import.meta.dirname, "..");
const watched = ["app", "public", "package-lock.json", "vite.config.ts", "remix.config.js", "prisma/schema.prisma"];

/** Builds when the content of the sources differs from what was built. Returns whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  await generateClient();
  return makeIfChanged(
    "build",
    path.join(root, "build/.sources"),
    () => digest(watched),
    () =>
      run([path.join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"], {
        NODE_ENV: "production",
      }),
  );
}

/** The database client is generated code, git-ignored. */
export async function generateClient(): Promise<void> {
  const schema = () => digest(["prisma/schema.prisma"]);
  await makeIfChanged("client", path.join(root, "app/db/generated/.schema"), schema, () =>
    run([path.join(root, "node_modules/prisma/build/index.js"), "generate"]),
  );
}

/**
 * Makes a thing out of its sources unless `stamp` holds their digest. Two programs started from one clone do so one
 * after the other, and the second finds it made; where nothing has changed nothing is written.
 */
async function makeIfChanged(
  name: string,
  stamp: string,
  sources: () => string,
  make: () => Promise<void>,
): Promise<boolean> {
  const isMade = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sources();
  if (isMade()) return false;
  const release = await takeFolder(path.join(root, "node_modules/.making", name), 300_000);
  if (!release)
    throw new Error(`ほかのプログラムが組み立てを終えません（${root}）。止めてから、もう一度始めてください。`);
  try {
    if (isMade()) return false;
    const now = sources();
    // What is begun and stopped half-way is neither the old nor the new.
    rmSync(stamp, { force: true });
    await make();
    writeFileSync(stamp, now);
    return true;
  } finally {
    release();
  }
}

/** One of the tools of the project, which ends with this program. */
async function run(words: string[], env: Record<string, string> = {}): Promise<void> {
  const going = promisify(execFile)(process.execPath, words, {
    cwd: root,
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env },
  });
  const stop = () => void going.child.kill();
  process.once("exit", stop);
  try {
    await going;
  } finally {
    process.off("exit", stop);
  }
}

function digest(names: string[]): string {
  const hash = createHash("sha256");
  for (const name of names)
    for (const file of filesOf(path.join(root, name)))
      hash.update(path.relative(root, file)).update(readFileSync(file));
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
