/** The web server: holds the port and keeps WEB_CONCURRENCY processes behind it. */
import path from "node:path";
import { env } from "../app/platform/env.server.ts";
import { endWithParent } from "./running/child.ts";
import { startFront } from "./running/front.ts";

const stop = await startFront({
  port: env().PORT,
  host: env().HOST,
  count: env().WEB_CONCURRENCY,
  script: path.join(import.meta.dirname, "web.ts"),
  say: (sentence) => console.error(sentence),
});
endWithParent(stop);
process.send?.("ready");
