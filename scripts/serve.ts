/** The web server: one process, or WEB_CONCURRENCY of them sharing the port. */
import cluster from "node:cluster";
import { env } from "../app/platform/env.server.ts";
import { log } from "../app/platform/log.server.ts";

const count = env().WEB_CONCURRENCY;

if (cluster.isPrimary && count > 1) startCluster();
else await serveHere();

function startCluster() {
  let listening = 0;
  let isStopping = false;
  for (let index = 0; index < count; index += 1) cluster.fork();
  cluster.on("message", (_, message) => {
    if (message === "ready" && ++listening === count) process.send?.("ready");
  });
  cluster.on("exit", (_, code) => {
    if (isStopping) return Object.keys(cluster.workers ?? {}).length === 0 && process.exit(0);
    log.error({ code }, "a web process ended and is started again");
    cluster.fork();
  });
  const stop = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", () => {});
  process.on("disconnect", stop);
}

async function serveHere() {
  const { createApp } = await import("../app/web/server.server.ts");
  const { loadBuild } = await import("./load-build.ts");
  const app = await createApp(await loadBuild());
  const server = app.listen(env().PORT, env().HOST, () => process.send?.("ready"));
  server.keepAliveTimeout = 65_000;
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    // Requests in flight finish; idle connections go at once.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3500).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", () => {});
  process.on("disconnect", stop);
}
