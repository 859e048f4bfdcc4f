import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { pool } from "../db/client.server.ts";
import { isUnavailable } from "../db/unavailable.server.ts";
import { env, publicOrigin } from "../platform/env.server.ts";
import { senderReady } from "../platform/jobs.server.ts";
import { causeOf, log } from "../platform/log.server.ts";
import { contextOf } from "./context.server.ts";
import { gate } from "./gate.server.ts";
import { countRequests, health } from "./health.server.ts";
import { narrowHandler } from "./narrow-handler.server.ts";
import { logRequests } from "./request-log.server.ts";

const client = path.resolve(import.meta.dirname, "../../build/client");

/** The whole web application as Express middleware, in the order a request meets it. */
export async function createApp(
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets?: RequestHandler,
): Promise<Express> {
  // Before the first request; where the database is not there yet, the first act opens it.
  await senderReady(pool).catch(() => {});
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().TRUST_PROXY);
  app.use(...gate(publicOrigin()));
  app.use(logRequests, countRequests);
  app.use(health());
  app.use(compression());
  if (assets) app.use(assets);
  app.use(
    "/assets",
    express.static(path.join(client, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  app.use("/assets", (_, res) => void res.status(404).type("text/plain").send("見つかりません。"));
  app.use(express.static(client, { maxAge: "1h", index: false, redirect: false }));
  const options = { mode: assets ? "development" : "production", getLoadContext: contextOf };
  app.all(
    "*",
    typeof build === "function" ? createRequestHandler({ build, ...options }) : narrowHandler(build, options),
  );
  app.use(lastResort);
  return app;
}

const later = "いま、記録を読み書きできません。1分ほどたってから、もう一度お試しください。";

/** What no page could catch: a fixed sentence and the id of the request, the rest in the log. */
function lastResort(error: unknown, _: Request, res: Response, next: NextFunction) {
  if (res.headersSent) return next(error);
  const requestId = res.locals.requestId as string | undefined;
  if (isUnavailable(error))
    return void res.status(503).set("Retry-After", "10").type("text/plain; charset=utf-8").send(later);
  // What the sender asked for cannot be had, as a part of a file beyond its end.
  const { status } = error as { status?: unknown };
  if (typeof status === "number" && status >= 400 && status < 500)
    return void res.status(status).type("text/plain; charset=utf-8").send("この要求は受け付けられません。");
  log.error({ id: requestId, cause: causeOf(error) });
  res
    .status(500)
    .type("text/plain; charset=utf-8")
    .send(
      `申し訳ありません。処理の途中で問題が起きました。お問い合わせの際は、この番号をお知らせください: ${requestId ?? ""}`,
    );
}
