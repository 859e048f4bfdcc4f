/** npm run dev: the same embedded database, routes reloaded as they are written. */
import { spawn } from "node:child_process";
import path from "node:path";
import { generateClient } from "./build-if-changed.ts";
import { isToBeLoaded } from "./database/loading.ts";
import { embeddedSecret, fitSecret } from "./database/secret.ts";
import { migrate } from "./migrate.ts";
import { freePort, startPostgres } from "./postgres/embedded.ts";
import { takeFolder } from "./postgres/lock.ts";

const root = path.resolve(import.meta.dirname, "..");
const dataDir = path.resolve(root, process.env.DATA_DIR ?? ".data");
const release = await takeFolder(dataDir);
if (!release) throw new Error(`すでに動いています（${dataDir} は使用中です）。`);
await generateClient();
const postgres = await startPostgres(dataDir);
const url = postgres.url("postgres");
await migrate(url);
if (!process.env.SECRET_KEY) process.env.SECRET_FILE ||= await embeddedSecret(dataDir, url);
await fitSecret(url);
const port = process.env.PORT ?? String(await freePort());
const env = { ...process.env, DATABASE_URL: url, PORT: port, PUBLIC_ORIGIN: `http://localhost:${port}` };

if (await isToBeLoaded(url))
  await finished(spawn(process.execPath, [path.join(root, "scripts/seed.ts"), "--demo"], { env, stdio: "inherit" }));
const children = ["scripts/dev-server.ts", "scripts/worker.ts"].map((script) =>
  spawn(process.execPath, [path.join(root, script)], { cwd: root, env, stdio: "inherit" }),
);

async function stop() {
  for (const child of children) child.kill("SIGTERM");
  await postgres.stop();
  release?.();
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());

function finished(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) =>
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error("実演用のデータを入れられませんでした。")),
    ),
  );
}
