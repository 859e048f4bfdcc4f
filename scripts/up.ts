/** npm start: database, migrations, demo data, build, server, worker; and all of it down again. */
import { fork } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { parseEnv } from "../app/platform/env.server.ts";
import { secretKeys } from "../app/platform/secret-key.server.ts";
import { buildIfChanged, generateClient } from "./build-if-changed.ts";
import { alone, isToBeLoaded } from "./database/loading.ts";
import { listMigrations } from "./database/schema-engine.ts";
import { embeddedSecret, fitSecret } from "./database/secret.ts";
import { isCurrent, migrate } from "./migrate.ts";
import { freePort, startPostgres } from "./postgres/embedded.ts";
import { takeFolder } from "./postgres/lock.ts";
import { step } from "./progress.ts";
import { saysReady } from "./running/front.ts";
import { endChild, keep } from "./running/keep.ts";

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
  if (env.DATABASE_URL) secretKeys();
  const databaseUrl = env.DATABASE_URL ?? (await startEmbedded(dataDir));
  // The key of the embedded database is made with it; that of another is whoever runs it to keep.
  if (!env.DATABASE_URL && !env.SECRET_KEY && !env.SECRET_FILE)
    process.env.SECRET_FILE = await embeddedSecret(dataDir, databaseUrl);
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
  await alone(databaseUrl, async () => {
    if (!(await isCurrent(databaseUrl, names))) await step("データベースを整えています", () => migrate(databaseUrl));
    const isEmpty = await isToBeLoaded(databaseUrl);
    await fitSecret(databaseUrl);
    if (!isEmpty) return;
    const [what, saying] = isDemoWanted
      ? (["--demo", "実演用のデータを入れています"] as const)
      : (["--city", "市のデータを入れています"] as const);
    await runOnce("scripts/seed.ts", [what, "--if-empty"], childEnv, saying);
  });
  await building;
  if (isClosing) return;
  closing.push(await keepScript("scripts/serve.ts", "サーバー", childEnv));
  if (env.WORKER === "on") closing.push(await keepScript("scripts/worker.ts", "配送の処理", childEnv));
  console.log(`ready: http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${port}`);
}

/** Started again on the same port whenever it ends: those who use it know it by that. */
async function startEmbedded(dataDir: string): Promise<string> {
  let postgres = await step("データベースを始めています", () => startPostgres(dataDir));
  const { port, child } = postgres;
  const again = async () => {
    postgres = await startPostgres(dataDir, [], port);
    return postgres.child;
  };
  let isFirst = true;
  closing.push(
    await keep({
      name: "データベース",
      say,
      start: () => {
        const began = isFirst;
        isFirst = false;
        return began ? child : again();
      },
      ready: async () => {},
      end: () => postgres.stop(),
    }),
  );
  const url = postgres.url("postgres");
  const note = path.join(dataDir, "database-url");
  writeFileSync(note, url, { mode: 0o600 });
  closing.push(() => rmSync(note, { force: true }));
  return url;
}

function say(sentence: string): void {
  if (!isClosing) console.error(sentence);
}

/** A process of ours that goes on whatever becomes of it; one that cannot even begin ends everything. */
function keepScript(script: string, name: string, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const start = () => fork(path.join(root, script), { env, stdio: "inherit" });
  return keep({ name, say, start, ready: saysReady }).catch(() => {
    throw new Error(`${name}を始められませんでした。上に表示された内容を確かめてください。`);
  });
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
        closing.push(() => endChild(child));
        child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name}: 失敗しました。`))));
      }),
  );
}

async function shutDown(code: number) {
  if (isClosing) return;
  isClosing = true;
  for (const close of closing.reverse()) await close();
  process.exit(code);
}
