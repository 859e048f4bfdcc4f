/** npm start: database, migrations, demo data, build, server, worker; and all of it down again. */
import { type ChildProcess, fork } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { parseEnv } from "../app/platform/env.server.ts";
import { buildIfChanged, generateClient } from "./build-if-changed.ts";
import { listMigrations } from "./database/schema-engine.ts";
import { isCurrent, isInstalled, migrate } from "./migrate.ts";
import { freePort, startPostgres } from "./postgres/embedded.ts";
import { takeFolder } from "./postgres/lock.ts";
import { step } from "./progress.ts";

const root = path.resolve(import.meta.dirname, "..");
const closing: (() => Promise<void> | void)[] = [];
let isClosing = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void shutDown(0));
process.on("disconnect", () => void shutDown(0));

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  await shutDown(1);
}

async function start() {
  const env = parseEnv(process.env);
  const dataDir = path.resolve(root, env.DATA_DIR);
  const release = await takeFolder(dataDir);
  if (!release)
    throw new Error(
      `すでに動いています（${dataDir} は使用中です）。止めてから始めるか、DATA_DIR に別のフォルダを指定してください。`,
    );
  closing.push(release);
  const port = env.PORT === 0 ? await freePort() : await claimPort(env.PORT, env.HOST);
  const databaseUrl = env.DATABASE_URL ?? (await startEmbedded(dataDir));
  if (isClosing) return;
  const isDemoWanted = env.DATABASE_URL ? env.DEMO === "1" : env.DEMO !== "0";
  const childEnv: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: env.HOST,
    PUBLIC_ORIGIN: env.PUBLIC_ORIGIN ?? `http://localhost:${port}`,
    NODE_ENV: "production",
    KUMIN_KAIGI_DATA_DIR: dataDir,
  };
  await generateClient();
  const building = step("画面を組み立てています", buildIfChanged);
  building.catch(() => {});
  const names = (await listMigrations()).migrationDirectories.map((entry) => entry.path);
  if (!(await isCurrent(databaseUrl, names))) await step("データベースを整えています", () => migrate(databaseUrl));
  if (!(await isInstalled(databaseUrl)))
    await runOnce(
      "scripts/seed.ts",
      isDemoWanted ? ["--demo", "--if-empty"] : ["--city", "--if-empty"],
      childEnv,
      "実演用のデータを入れています",
    );
  await building;
  if (isClosing) return;
  const web = fork(path.join(root, "scripts/serve.ts"), { env: childEnv, stdio: "inherit" });
  closing.push(() => stopChild(web));
  await ready(web);
  if (env.WORKER === "on") {
    const worker = fork(path.join(root, "scripts/worker.ts"), { env: childEnv, stdio: "inherit" });
    closing.push(() => stopChild(worker));
    worker.on("exit", (code) => !isClosing && failed("配送の処理", code));
  }
  web.on("exit", (code) => !isClosing && failed("サーバー", code));
  console.log(`ready: http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${port}`);
}

async function startEmbedded(dataDir: string): Promise<string> {
  const postgres = await step("データベースを始めています", () => startPostgres(dataDir));
  closing.push(postgres.stop);
  postgres.onExit(() => !isClosing && failed("データベース", null));
  const url = postgres.url("postgres");
  const note = path.join(dataDir, "database-url");
  writeFileSync(note, url, { mode: 0o600 });
  closing.push(() => rmSync(note, { force: true }));
  return url;
}

function claimPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", () =>
      reject(new Error(`ポート ${port} はほかのプログラムが使っています。PORT に別の番号を指定してください。`)),
    );
    probe.listen(port, host, () => probe.close(() => resolve(port)));
  });
}

async function runOnce(script: string, args: string[], env: NodeJS.ProcessEnv, name: string) {
  await step(
    name,
    () =>
      new Promise<void>((resolve, reject) => {
        const child = fork(path.join(root, script), args, { env, stdio: "inherit" });
        closing.push(() => stopChild(child));
        child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name}: 失敗しました。`))));
      }),
  );
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`サーバーを始められませんでした（${code}）。`)));
  });
}

function failed(name: string, code: number | null) {
  console.error(`${name}が止まりました（${code ?? "不明"}）。全体を止めます。`);
  void shutDown(1);
}

async function shutDown(code: number) {
  if (isClosing) return;
  isClosing = true;
  for (const close of closing.reverse()) await close();
  process.exit(code);
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 4000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
