import { createHash, timingSafeEqual } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { type NextFunction, type Request, type Response, Router } from "express";
import pg from "pg";
import { collectDefaultMetrics, Histogram, register } from "prom-client";
import { env, isForItself } from "../platform/env.server.ts";
import { areAtHand } from "../platform/secret-key.server.ts";
import { isByProxy } from "./host.server.ts";

const migrationsDir = path.resolve(import.meta.dirname, "../../prisma/migrations");

export function health(): Router {
  if (!register.getSingleMetric("process_cpu_seconds_total")) collectDefaultMetrics();
  const router = Router();
  router.get("/healthz", (_, res) => void res.type("text/plain").send("ok"));
  router.get("/readyz", async (_, res) => {
    const isReady = await isWorking();
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

/** With the token that was set; without one only this machine itself, and only where nobody else was meant to reach it. */
export function mayMeasure(
  req: Pick<Request, "headers" | "httpVersion"> & { socket: { remoteAddress?: string | undefined } },
  token = env().METRICS_TOKEN,
  isAlone = isForItself(),
): boolean {
  if (token !== undefined) return isSame(req.headers.authorization ?? "", `Bearer ${token}`);
  const isFromHere = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(req.socket.remoteAddress ?? "");
  return isFromHere && isAlone && !isByProxy(req);
}

/** In a time that tells nothing of where two words differ. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((word) => createHash("sha256").update(word).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
};

/** A line of its own, given up within two seconds: those of the pages may all be waiting for a database that stands still. */
const asking = new pg.Pool({
  connectionString: env().DATABASE_URL,
  options: "-c role=kumin_app -c statement_timeout=1500",
  max: 1,
  connectionTimeoutMillis: 1_500,
  query_timeout: 1_500,
  idleTimeoutMillis: 10_000,
  allowExitOnIdle: true,
});
asking.on("error", () => {});

/** Every migration is applied, the key is that of this database, and a row can be written: a disk that is full, or a standby, reads well and takes nothing. */
async function isWorking(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_900).unref());
  return Promise.race([late, canWrite().catch(() => false)]);
}

async function canWrite(): Promise<boolean> {
  const names = (await readdir(migrationsDir, { withFileTypes: true }))
    .filter((e) => e.isDirectory())
    .map((e) => e.name);
  const { rows } = await asking.query<{ done: string; checks: string[] }>(
    `SELECT count(*)::text AS done, (SELECT coalesce(array_agg("check"), '{}') FROM "SecretCheck") AS checks FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND migration_name = ANY($1)`,
    [names],
  );
  const { done, checks = [] } = rows[0] ?? {};
  if (Number(done) !== names.length || !areAtHand(checks)) return false;
  await asking.query(
    'INSERT INTO "Heartbeat" (id, "at") VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET "at" = now()',
  );
  return true;
}
