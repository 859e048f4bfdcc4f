import { readdir } from "node:fs/promises";
import path from "node:path";
import { type NextFunction, type Request, type Response, Router } from "express";
import { collectDefaultMetrics, Histogram, register } from "prom-client";
import { pool } from "../db/client.server.ts";
import { env } from "../platform/env.server.ts";

const migrationsDir = path.resolve(import.meta.dirname, "../../prisma/migrations");

export function health(): Router {
  if (!register.getSingleMetric("process_cpu_seconds_total")) collectDefaultMetrics();
  const router = Router();
  router.get("/healthz", (_, res) => void res.type("text/plain").send("ok"));
  router.get("/readyz", async (_, res) => {
    const isReady = await migrationsCurrent();
    res.status(isReady ? 200 : 503).json({ ready: isReady });
  });
  router.get("/metrics", async (req, res) => {
    if (!mayMeasure(req)) return void res.status(404).type("text/plain").send("見つかりません。");
    res.type(register.contentType).send(await register.metrics());
  });
  return router;
}

const durations =
  (register.getSingleMetric("http_request_seconds") as Histogram<string> | undefined) ??
  new Histogram({
    name: "http_request_seconds",
    help: "Time to answer, by method and status class",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
  });

export function countRequests(req: Request, res: Response, next: NextFunction) {
  const done = durations.startTimer({ method: req.method });
  res.once("finish", () => done({ status: `${Math.floor(res.statusCode / 100)}xx` }));
  next();
}

function mayMeasure(req: Request): boolean {
  const token = env().METRICS_TOKEN;
  const isLoopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(req.socket.remoteAddress ?? "");
  return (
    (isLoopback && !req.headers["x-forwarded-for"]) ||
    (token !== undefined && req.headers.authorization === `Bearer ${token}`)
  );
}

async function migrationsCurrent(): Promise<boolean> {
  try {
    const names = (await readdir(migrationsDir, { withFileTypes: true }))
      .filter((e) => e.isDirectory())
      .map((e) => e.name);
    const { rows } = await pool.query<{ done: string }>(
      "SELECT count(*)::text AS done FROM _prisma_migrations WHERE finished_at IS NOT NULL AND migration_name = ANY($1)",
      [names],
    );
    return Number(rows[0]?.done) === names.length;
  } catch {
    return false;
  }
}
